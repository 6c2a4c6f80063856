import type { ListAct } from "@sansang/road/road-to-placement";
import type { UnitNumbers } from "./units.ts";

/** The two walls of every khóm. */
type DemoPlacement = "ward" | "neighbourhood";

/** How a photo of a sheet on a wall came out. */
export interface DemoPhoto {
  readonly placement: DemoPlacement;
  readonly seed: number;
  /** Too blurred for its code to be read: sent all the same. */
  readonly blurred?: boolean;
  /** Taken so many kilometres away from where the wall stands. */
  readonly away?: number;
}

/** What happens on the road from a fixed list to the sheet on the wall, khóm by khóm. */
export type PostingDeed = { readonly posting: UnitNumbers } & (
  | { readonly deed: "saveWardNote" | "saveNotice" | "placeSites" }
  | { readonly deed: `${ListAct}List` }
  | { readonly deed: "correctList"; readonly reason: string }
  | { readonly deed: "provePlacement"; readonly photo: DemoPhoto }
);
