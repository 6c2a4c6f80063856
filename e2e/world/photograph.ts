import { makePlacementPhoto } from "@sansang/photos/make-placement-photo";
import { pagePictureOf } from "./pdf.ts";

interface Shot {
  readonly placementName: string;
  readonly seed: number;
  /** Too small and too blurred for any machine. */
  readonly unreadable?: boolean;
}

/** Prints the first page, pins it to a board and takes a picture of it: from the side, in the shade, not quite sharp. */
export async function photograph(
  pdf: Uint8Array,
  { placementName, seed, unreadable = false }: Shot,
): Promise<Buffer> {
  const sheet = await pagePictureOf(pdf);
  const hand = unreadable ? { blur: 4, width: 600, height: 800 } : { blur: 0.3 };
  return Buffer.from(
    await makePlacementPhoto({ sheet, placementName, seed, shadow: 0.5, perspective: 0.5, ...hand }),
  );
}
