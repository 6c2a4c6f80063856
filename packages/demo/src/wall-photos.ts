import type { Context } from "@sansang/api/kernel/context";
import { frozenSheets } from "@sansang/api/postings/lists/frozen-sheet";
import { pressOrder } from "@sansang/documents/make-paper";
import { makeWallPhoto } from "@sansang/photos/make-wall-photo";
import type { DemoPhoto } from "./posting-act.ts";

/** Small, so that the season is played quickly; its code is still read. */
const SIZE = { width: 900, height: 1200, quality: 80 } as const;
/** So much that no machine reads the code, and a person still sees that a sheet hangs there. */
const TOO_BLURRED = 1;
const STEADY = 0.1;

/** The published sheet of a version, printed, pinned to a wall and photographed. */
export async function photographSheet(
  { db, installation }: Context,
  versionId: string,
  { wallName, seed, blurred }: DemoPhoto & { readonly wallName: string },
): Promise<Uint8Array> {
  const [frozen] = await frozenSheets(db, installation.origin, [versionId]);
  if (!frozen) throw new Error("Nothing of this version was published");
  const options = { demo: installation.isDemo };
  const order = { form: "posting", kind: "list", input: [frozen.sheet], options } as const;
  const { pdf: sheet } = await pressOrder({ form: "picture", order });
  const blur = blurred ? TOO_BLURRED : STEADY;
  return makeWallPhoto({ ...SIZE, sheet, wallName, seed, blur, shadow: 0.4, perspective: 0.3 });
}
