import type { Context } from "@sansang/api/kernel/context";
import { frozenSheets } from "@sansang/api/postings/lists/frozen-sheet";
import { renderInThread } from "@sansang/documents/make-paper";
import { makePlacementPhoto } from "@sansang/photos/make-placement-photo";
import type { DemoPhoto } from "./posting-act.ts";

/** Small, so that the season is played quickly; its code is still read. */
const STEADY = { width: 900, height: 1200, blur: 0.1 } as const;
/** No machine reads the code, and a person still sees that a sheet hangs there. */
const BLURRED = { width: 600, height: 800, blur: 4 } as const;

/** The published sheet of a version, printed, pinned to a wall and photographed. */
export async function photographSheet(
  { db, installation }: Context,
  versionId: string,
  { placementName, seed, blurred }: DemoPhoto & { readonly placementName: string },
): Promise<Uint8Array> {
  const [frozen] = await frozenSheets(db, installation.origin, [versionId]);
  if (!frozen) throw new Error("Nothing of this version was published");
  const options = { demo: installation.isDemo };
  const order = { form: "posting", kind: "list", input: [frozen.sheet], options } as const;
  const { pdf: sheet } = await renderInThread({ form: "picture", order });
  const look = { shadow: 0.4, perspective: 0.3, quality: 80 };
  return makePlacementPhoto({ sheet, placementName, seed, ...look, ...(blurred ? BLURRED : STEADY) });
}
