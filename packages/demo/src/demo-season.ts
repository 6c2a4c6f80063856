import type { Db } from "@sansang/db/client";
import type { Founded } from "./found-office.ts";
import type { Stage } from "./run-season.ts";

/** The seasons that can be played, in this order; each is a tree of units of its own. */
export const SEASON_NAMES = ["2022", "2026"] as const;
export type SeasonName = (typeof SEASON_NAMES)[number];

interface Playing {
  /** The owner of the database: for the first two of an office and for what no command does. */
  readonly owner: Db;
  readonly stage: Stage;
  /** Of 2022, numbers of the wards that take part; all ten unless told otherwise. */
  readonly wards?: readonly number[] | undefined;
  readonly onLine: (line: string) => void;
}

export interface DemoSeason {
  /** What the clock of its tree shows when the demo begins. */
  readonly firstLook: Date;
  readonly play: (playing: Playing) => Promise<Founded>;
}

/** Setting that says that this season was played to the end. */
export const seededKey = (name: SeasonName): string => `demo_seeded_${name}`;
