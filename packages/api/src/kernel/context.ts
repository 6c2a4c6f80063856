import "server-only";
import type { Db } from "@sansang/db/client";
import type { Actor } from "@sansang/rules/access/can";
import type { Storage } from "@sansang/storage/storage";
import type { ChangeFeed } from "./changes.ts";
import type { OfficeClock } from "./clock.ts";
import type { Consequence } from "./consequence.ts";
import type { Secrets } from "./secrets.ts";

/** Where and as what this installation stands: papers print it. */
export interface Installation {
  /** The address under which people reach it, without a slash at its end. */
  readonly origin: string;
  /** A demonstration says so on every paper. */
  readonly isDemo: boolean;
  /** Its operator says that one person runs the office; whether that is so is asked of the rights (`isLoneOffice`). */
  readonly isLone: boolean;
}

/** Everything from outside comes in here. `now` is what the clock of the person's tree shows; sessions and limits use real time. */
export interface Context {
  readonly db: Db;
  readonly storage: Storage;
  /** Directory where half-received uploads wait. */
  readonly spool: string;
  readonly changeFeed: ChangeFeed;
  /** Seals and digests what must not lie open in the database. */
  readonly secrets: Secrets;
  /** Who looks at what follows from a write, before it is stored. */
  readonly consequences: readonly Consequence[];
  readonly installation: Installation;
  readonly now: Date;
  /**
   * Where it is given, a write takes its `now` from it when it knows the unit it is about: that tree may have another day,
   * and what was asked for may have waited by then. A read takes that of the tree in which the person looks.
   */
  readonly clock?: OfficeClock;
  readonly actor: Actor | null;
  /** The session of the request, so that it can be ended. */
  readonly sessionId: string | null;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** What work without a user has: a context in which nobody asks. */
export interface OfficeServices
  extends Pick<Context, "db" | "storage" | "spool" | "secrets" | "consequences" | "installation"> {
  readonly clock: OfficeClock;
}
