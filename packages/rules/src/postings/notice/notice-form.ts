import type { PollingForm } from "../../elections/rules.ts";
import { type Decision, no, yes } from "../../kernel/decision.ts";
import type { NoticeFields } from "./notice-text.ts";

/** How a khóm elects, and what decides whether it may meet in clusters. */
export interface Polling {
  readonly form: PollingForm;
  /** Null: not counted yet. */
  readonly households: number | null;
  /** Households from which on the law lets a khóm meet in clusters; null: it does not say. */
  readonly clustersFrom: number | null;
}

export type NoticeFormRefusal =
  | "closing_hour_in_meeting"
  | "closing_hour_missing"
  | "clusters_on_polling_day"
  | "clusters_below_threshold";

/** Was the wording written for this way of electing? A meeting has no closing hour, a polling day has one. */
export const isOfForm = (form: PollingForm, { closesAt }: Pick<NoticeFields, "closesAt">): boolean =>
  (form === "meeting") === (closesAt === null);

/** What a wording says that means something in this way of electing: the rest of it is to be written again. */
export const inForm = <T extends Pick<NoticeFields, "closesAt" | "clusters">>(
  form: PollingForm,
  notice: T,
): T => (form === "meeting" ? { ...notice, closesAt: null } : { ...notice, clusters: [] });

/** Has the khóm fewer households than the law asks of one that meets in clusters? */
export const isSmall = ({ households, clustersFrom }: Polling): boolean =>
  households !== null && clustersFrom !== null && households < clustersFrom;

/**
 * Does the wording fit the way in which the khóm elects? A small khóm meets in clusters only where somebody says that
 * its households lie far apart.
 */
export function noticeFits(
  polling: Polling,
  { closesAt, clusters }: Pick<NoticeFields, "closesAt" | "clusters">,
  dispersed: boolean,
): Decision<true, NoticeFormRefusal> {
  if (polling.form === "separate_polling_day") {
    if (clusters.length > 0) return no("clusters_on_polling_day");
    return closesAt === null ? no("closing_hour_missing") : yes(true);
  }
  if (closesAt !== null) return no("closing_hour_in_meeting");
  if (clusters.length > 0 && isSmall(polling) && !dispersed)
    return no("clusters_below_threshold", { least: polling.clustersFrom ?? 0 });
  return yes(true);
}

/** Is the khóm so large that somebody should be asked whether it meets in clusters? Advice, never a condition. */
export const asksForClusters = ({ form, households, clustersFrom }: Polling): boolean =>
  form === "meeting" && households !== null && clustersFrom !== null && households >= clustersFrom;
