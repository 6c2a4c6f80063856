import { files } from "@sansang/db/tables/files";
import { placementPhotos } from "@sansang/db/tables/placements";
import { and, eq, notExists } from "drizzle-orm";
import * as z from "zod";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";

/** Where a stored file lies and what it is, for whoever may see the item it belongs to. Originals of photos stay sealed. */
export const openFile = query({
  action: "files.file.open",
  input: z.object({ fileId: z.uuid() }),
  run: async ({ db, scope, input }) => {
    const [file] = await db
      .select()
      .from(files)
      .where(
        and(
          eq(files.id, input.fileId),
          notExists(db.select().from(placementPhotos).where(eq(placementPhotos.fileId, files.id))),
        ),
      );
    if (!file || !inScope(scope, file.unitPath)) throw new Refusal("not_found");
    const { id, name, mediaType, size, sha256, storageKey } = file;
    return { id, name, mediaType, size, sha256, storageKey };
  },
});
