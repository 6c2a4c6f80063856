import type { ListAct } from "@sansang/road/road-to-the-wall";
import type { Place } from "./units.ts";

/** The two walls of every khóm. */
type DemoWall = "ward" | "khom";

/** How a photo of a sheet on a wall came out. */
export interface DemoPhoto {
  readonly wall: DemoWall;
  readonly seed: number;
  /** Too blurred for its code to be read: sent all the same. */
  readonly blurred?: boolean;
  /** Taken so many kilometres away from where the wall stands. */
  readonly away?: number;
}

/** What happens on the road from a fixed list to the sheet on the wall, khóm by khóm. */
export type PostingDeed = { readonly posting: Place } & (
  | { readonly deed: "saveWardNote" | "saveNotice" | "placeSites" }
  | { readonly deed: `${ListAct}List` }
  | { readonly deed: "correctList"; readonly reason: string }
  | { readonly deed: "proveWall"; readonly photo: DemoPhoto }
);
