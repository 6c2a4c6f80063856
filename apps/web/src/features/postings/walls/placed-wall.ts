import type { RouterOutputs } from "../../../lib/api.ts";

type Khom = RouterOutputs["postings"]["showWalls"]["khoms"][number];
type Site = Khom["sites"][number];

/** A wall with everything around it. */
export interface PlacedWall {
  readonly khom: Khom;
  readonly list: Khom["lists"][number];
  readonly site: Site;
  readonly wall: Site["walls"][number];
}

export const wallAt = (site: Site, { postingId }: PlacedWall["list"]): PlacedWall["wall"] | undefined =>
  site.walls.find((wall) => wall.postingId === postingId);

/** Every wall of these khóm, in their order. */
export const wallsOf = (khoms: readonly Khom[]): PlacedWall[] =>
  khoms.flatMap((khom) =>
    khom.lists.flatMap((list) =>
      khom.sites.flatMap((site) => {
        const wall = wallAt(site, list);
        return wall ? [{ khom, list, site, wall }] : [];
      }),
    ),
  );
