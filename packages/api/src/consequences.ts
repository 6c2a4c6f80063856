import "server-only";
import { ACTIONS } from "@sansang/rules/access/permissions";
import { settleItems } from "./checklist/settle-items.ts";
import type { Consequence } from "./kernel/consequence.ts";
import { followElectionDay } from "./postings/lists/follow-election-day.ts";
import { followClusters } from "./postings/notices/follow-clusters.ts";
import { followPollingForm } from "./postings/notices/follow-polling-form.ts";
import { foldReadiness } from "./reports/fold-readiness.ts";

/** What changes which version should hang, where, or what is known of a placement. */
const PLACEMENTS: Consequence = {
  actions: [
    "postings.list.publish",
    "postings.list.take_down",
    "postings.site.place",
    "postings.placement.prove",
    "postings.placement.accept",
    "postings.placement.refuse",
    "postings.placement.visit",
  ],
  apply: (tx, affected) => settleItems(tx, "placements", affected),
};

/** What changes place, day, hours or the way of electing, or what the published list says of them. */
const NOTICE: Consequence = {
  actions: [
    "postings.notice.save",
    "postings.list.publish",
    "postings.list.take_down",
    "elections.cycle.move",
    "elections.cycle.resume",
    "elections.cycle.change_pack",
  ],
  apply: (tx, affected) => settleItems(tx, "notice", affected),
};

/** Whether a khóm needs a plan of its clusters. */
const CLUSTERS: Consequence = { actions: ["postings.notice.save"], apply: followClusters };

/** Place and hours are written for one way of electing. */
const WORDINGS: Consequence = { actions: ["elections.cycle.change_pack"], apply: followPollingForm };

/** Lists print the day: none of them stays in force or on its way with another one. */
const LISTS: Consequence = {
  actions: ["elections.cycle.move", "elections.cycle.resume"],
  apply: followElectionDay,
};

/** Whatever may write an item. An action that is missing here changes no figure: its changes are added up a write later. */
const DAYS: Consequence = {
  actions: ACTIONS.filter((action) => /^(checklist|elections)\./.test(action)),
  apply: foldReadiness,
};

/** Everybody who looks at what follows from a write; given to every context. */
export const CONSEQUENCES: readonly Consequence[] = [LISTS, WORDINGS, PLACEMENTS, NOTICE, CLUSTERS, DAYS];
