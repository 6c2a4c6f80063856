import "server-only";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ComplementaryPair } from "@sansang/rules/reports/complementary-pairs";
import type { CheckedText, FigureFinding, RegisterFigures } from "@sansang/rules/reports/number-linter";
import type { ShownFindings } from "@sansang/rules/reports/shown-findings";
import { type BoundedThread, openBoundedThread, ThreadStopped } from "@sansang/threads/bounded-thread";
import type { OrderBounds } from "@sansang/threads/thread-pool";
import { Refusal } from "../kernel/refusal.ts";

export interface FiguresOrder {
  readonly text: string;
  readonly register: RegisterFigures;
}

interface ShownFinding extends Omit<FigureFinding, "k"> {
  readonly k: number | null;
  /** All its sentence as it should read; null where that is not certain. */
  readonly correctedSentence: string | null;
}

/** A checked text as far as it is shown, and how much of it there is. */
export interface CheckedFigures extends Omit<ShownFindings, "findings">, Omit<CheckedText, "findings"> {
  readonly findings: readonly ShownFinding[];
  /** How many percentages were compared with nothing; `unmatched` holds the first of them. */
  readonly unmatchedCount: number;
  readonly pairs: readonly ComplementaryPair[];
}

type FiguresThread = BoundedThread<FiguresOrder, CheckedFigures>;

/** Sixty pages take less than a second. */
const BOUNDS = { seconds: 10, megabytes: 256 } as const;
const WORKER = join(dirname(fileURLToPath(import.meta.url)), "figures-worker.ts");

export const openFiguresThread = (bounds: OrderBounds = BOUNDS): FiguresThread =>
  openBoundedThread<FiguresOrder, CheckedFigures>(WORKER, bounds);

const shared = openFiguresThread();

/** Checks a text where nobody waits for it but who sent it. One that takes longer than any honest text is refused. */
export async function checkInThread(
  order: FiguresOrder,
  thread: FiguresThread = shared,
): Promise<CheckedFigures> {
  try {
    return await thread.ask(order);
  } catch (error) {
    if (error instanceof ThreadStopped) throw new Refusal("text_took_too_long");
    throw error;
  }
}
