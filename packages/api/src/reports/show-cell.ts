import { StepCodeInput } from "@sansang/rules/checklist/cycle-checklist.input";
import { heldUntil, waitedFor } from "@sansang/rules/checklist/held";
import { CyclesInput } from "@sansang/rules/elections/cycles.input";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import type { NextActor } from "@sansang/rules/reports/next-action";
import * as z from "zod";
import { query } from "../kernel/query.ts";
import { type BoardProblem, readProblems } from "./list-problems.ts";
import type { Contact } from "./read-contacts.ts";

/** Who holds dossiers of one cell, the longest waited for first. */
interface CellHolder {
  readonly who: NextActor;
  readonly count: number;
  /** The one unit whose dossiers they are; of several null. */
  readonly unitName: string | null;
  /** Of several people null. */
  readonly contact: Contact | null;
  /** Since when the first of them is waited for; null: nobody is. */
  readonly since: CalendarDate | null;
  readonly until: CalendarDate;
}

type Share = BoardProblem["items"][number] & { readonly problem: BoardProblem };

function holderOf(who: NextActor, shares: readonly Share[], today: CalendarDate): CellHolder {
  const contacts = shares.flatMap(
    ({ problem }) => problem.actions.find((action) => action.who === who)?.contact ?? [],
  );
  const [contact] = contacts;
  const isOne = contacts.every(({ name, phone }) => name === contact?.name && phone === contact?.phone);
  const units = new Set(shares.map(({ problem }) => problem.unitName));
  const [since = null] = shares.flatMap((item) => waitedFor(item, today)?.since ?? []).sort();
  const [until] = shares.map(heldUntil).sort();
  if (!until) throw new Error("Nobody holds nothing");
  const [unitName = null] = units.size === 1 ? units : [];
  return { who, count: shares.length, unitName, contact: (isOne && contact) || null, since, until };
}

/** More than the khóm of a commune; of a larger unit the worst are told, and how many there are. */
const MOST_READ = 100;

/**
 * Of one step in one unit: who must move what is not verified, since when, until when, and how he is reached; told of the
 * first `read` of `total` dossiers, the worst first.
 */
export const showCell = query({
  action: "reports.board.view",
  input: z.object({
    ...CyclesInput,
    unitId: z.uuid(),
    step: StepCodeInput,
    limit: z.int().min(1).max(MOST_READ).default(MOST_READ),
  }),
  run: async ({ input, ...args }) => {
    const today = dateIn(args.now);
    const { problems, total } = await readProblems({ ...args, input });
    const shares = problems.flatMap((problem) => problem.items.map((item) => ({ ...item, problem })));
    const byHolder = new Map<NextActor, Share[]>();
    for (const share of shares)
      for (const who of new Set(share.problem.actions.map((action) => action.who)))
        byHolder.set(who, [...(byHolder.get(who) ?? []), share]);
    const holders = [...byHolder].map(([who, own]) => holderOf(who, own, today));
    const later = (day: CalendarDate | null): string => day ?? "9999-12-31";
    return {
      today,
      holders: holders.toSorted((a, b) => later(a.since).localeCompare(later(b.since))),
      read: problems.length,
      total,
    };
  },
});
