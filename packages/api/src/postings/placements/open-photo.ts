import { files } from "@sansang/db/tables/files";
import { placementPhotos, sites } from "@sansang/db/tables/placements";
import { eq } from "drizzle-orm";
import * as z from "zod";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { inScope } from "../../kernel/scope.ts";
import { seesOriginals } from "./originals.ts";

/** Where a photo of a wall lies: the copy that people see, or for whoever may unseal it the original. */
export const openPhoto = query({
  action: "postings.list.view",
  input: z.object({ photoId: z.uuid(), original: z.boolean().default(false) }),
  run: async ({ db, actor, scope, input }) => {
    const [found] = await db
      .select({ photo: placementPhotos, unitPath: sites.unitPath, file: files })
      .from(placementPhotos)
      .innerJoin(sites, eq(sites.id, placementPhotos.siteId))
      .innerJoin(files, eq(files.id, placementPhotos.fileId))
      .where(eq(placementPhotos.id, input.photoId));
    if (!found || !inScope(scope, found.unitPath)) throw new Refusal("not_found");
    const { photo, file, unitPath } = found;
    if (!input.original)
      return {
        id: photo.id,
        name: `${photo.id}.jpg`,
        mediaType: "image/jpeg",
        size: photo.size,
        sha256: photo.publicSha256,
        storageKey: photo.publicKey,
      };
    if (!seesOriginals(actor, unitPath)) throw new Refusal("forbidden");
    const { name, mediaType, size, sha256, storageKey } = file;
    return { id: photo.id, name, mediaType, size, sha256, storageKey };
  },
});
