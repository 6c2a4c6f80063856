import "server-only";
import { settleItems } from "./checklist/settle-items.ts";
import type { Judge } from "./kernel/judge.ts";

/** What changes which version should hang, where, or what is known of a wall. */
const WALLS: Judge = {
  actions: [
    "postings.list.publish",
    "postings.list.take_down",
    "postings.site.place",
    "postings.placement.prove",
    "postings.placement.accept",
    "postings.placement.refuse",
    "postings.placement.visit",
  ],
  judge: (tx, judged) => settleItems(tx, "walls", judged),
};

/** What changes place, day or hours, or what the published list says of them. */
const NOTICE: Judge = {
  actions: [
    "postings.notice.save",
    "postings.list.publish",
    "postings.list.take_down",
    "elections.cycle.move",
  ],
  judge: (tx, judged) => settleItems(tx, "notice", judged),
};

/** Everybody who looks at what follows from a write; given to every context of the house. */
export const JUDGES: readonly Judge[] = [WALLS, NOTICE];
