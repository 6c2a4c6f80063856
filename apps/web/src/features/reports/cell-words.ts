import type { CellWords } from "./cell-popover.tsx";
import type { ReportsTranslator } from "./problem-words.ts";

/** The sentences that the pop-up of a cell fills in the browser. */
export function cellWords(t: ReportsTranslator): CellWords {
  const raw = (key: Parameters<ReportsTranslator["raw"]>[0]): string => t.raw(key);
  return {
    due: raw("pop.due"),
    counts: {
      verified: raw("pop.verified"),
      waiting: raw("pop.waiting"),
      disputed: raw("pop.disputed"),
      returned: raw("pop.returned"),
      unsent: raw("pop.unsent"),
      overdue: raw("pop.overdue"),
    },
    next: {
      overdue: raw("pop.next.overdue"),
      disputed: raw("pop.next.disputed"),
      returned: raw("pop.next.returned"),
      waiting: raw("pop.next.waiting"),
      unsent: raw("pop.next.unsent"),
      done: raw("pop.next.done"),
    },
    holders: {
      who: {
        unit: raw("pop.who.unit"),
        ward: raw("pop.who.ward"),
        fatherland_front: raw("pop.who.fatherland_front"),
        home_affairs: raw("pop.who.home_affairs"),
        approver: raw("problems.decider"),
      },
      several: raw("pop.who.several"),
      you: raw("problems.you"),
      person: raw("problems.person"),
      holds: raw("pop.holds"),
      waited: raw("pop.waited"),
      worst: raw("pop.worst"),
      until: raw("pop.due"),
    },
    blocked: raw("pop.blocked"),
    blocking: raw("pop.blocking"),
    open: raw("pop.open"),
    openUnit: raw("pop.openUnit"),
  };
}
