import type { Api } from "../../../lib/api.ts";

/** The board of sites of a city, a ward or a khóm. */
export type ShownWalls = Awaited<ReturnType<Api["postings"]["showWalls"]>>;
export type ShownKhom = ShownWalls["khoms"][number];
export type ShownList = ShownKhom["lists"][number];
export type ShownSite = ShownKhom["sites"][number];
export type ShownWall = ShownSite["walls"][number];
export type ShownPhoto = NonNullable<ShownWall["photo"]>;

/** A wall with everything around it. */
export interface PlacedWall {
  readonly khom: ShownKhom;
  readonly list: ShownList;
  readonly site: ShownSite;
  readonly wall: ShownWall;
}

export const wallAt = (site: ShownSite, { postingId }: ShownList): ShownWall | undefined =>
  site.walls.find((wall) => wall.postingId === postingId);

/** Every wall of these khóm, in their order. */
export const wallsOf = (khoms: readonly ShownKhom[]): PlacedWall[] =>
  khoms.flatMap((khom) =>
    khom.lists.flatMap((list) =>
      khom.sites.flatMap((site) => {
        const wall = wallAt(site, list);
        return wall ? [{ khom, list, site, wall }] : [];
      }),
    ),
  );
