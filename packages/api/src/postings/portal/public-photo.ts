import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import * as z from "zod";
import { publicQuery } from "../../kernel/public-query.ts";
import { listAt } from "./open-data.ts";
import { NeighbourhoodAddress } from "./portal-map.ts";
import { publicPlacements } from "./public-placements.ts";

interface StoredCopy {
  readonly storageKey: string;
  readonly sha256: string;
  readonly size: number;
}

const COPY = statement<StoredCopy>(
  "portal_photo",
  `select public_key as "storageKey", public_sha256 as sha256, size::int as size from placement_photos where id = $1::uuid`,
);

/** The public copy of the photo that proves a wall today; no other photo is anybody's business. */
export const publicPhoto = publicQuery({
  action: "postings.published.view",
  input: NeighbourhoodAddress.extend({ photo: z.uuid() }),
  run: async ({ db, input }): Promise<StoredCopy | null> => {
    const list = await listAt(db, input);
    const placements = list ? await publicPlacements(db, list.postingId, list.version) : [];
    if (!placements.some(({ photoId }) => photoId === input.photo)) return null;
    const [copy] = await runPrepared(db, COPY, [input.photo]);
    return copy ?? null;
  },
});
