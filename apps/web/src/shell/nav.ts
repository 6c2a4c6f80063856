import { type Actor, grantsFor } from "@sansang/rules/access/can";
import type { Action } from "@sansang/rules/access/permissions";
import type { IconName } from "@sansang/ui/icon";
import { prepares } from "./home-of.ts";

/** A section of the office. On a phone, `tab` ones stand in the bar below, all others under «Thêm». */
interface Section {
  readonly key:
    | "today"
    | "board"
    | "worklist"
    | "candidates"
    | "postings"
    | "reports"
    | "elections"
    | "users"
    | "units"
    | "jobs";
  readonly href: string;
  readonly icon: IconName;
  readonly action: Action;
  readonly tab: boolean;
  /** Narrower than the permission: some may, but it is not their work. */
  readonly concerns?: (actor: Actor) => boolean;
}

const SECTIONS: readonly Section[] = [
  {
    key: "today",
    href: "/today",
    icon: "sun",
    action: "checklist.item.submit",
    tab: true,
    concerns: prepares,
  },
  { key: "board", href: "/board", icon: "layout-grid", action: "reports.board.view", tab: true },
  { key: "worklist", href: "/worklist", icon: "list-checks", action: "checklist.item.view", tab: true },
  { key: "candidates", href: "/candidates", icon: "user", action: "candidates.candidate.view", tab: false },
  { key: "postings", href: "/postings", icon: "megaphone", action: "postings.list.view", tab: false },
  { key: "reports", href: "/reports", icon: "file-text", action: "reports.composition.view", tab: false },
  { key: "elections", href: "/elections", icon: "calendar", action: "elections.cycle.view", tab: false },
  { key: "users", href: "/users", icon: "users", action: "users.account.list", tab: false },
  { key: "units", href: "/units", icon: "list", action: "org.unit.create", tab: false },
  { key: "jobs", href: "/jobs", icon: "refresh-cw", action: "jobs.job.list", tab: false },
];

/** The sections of this person, in order. */
export const sectionsOf = (actor: Actor): readonly Section[] =>
  SECTIONS.filter(
    ({ action, concerns }) =>
      grantsFor(actor, action).length > 0 && (concerns === undefined || concerns(actor)),
  );

/** Those that stand in the bar of a phone: of whoever looks at no dossier, his own. */
export function tabsOf(actor: Actor): readonly Section[] {
  const sections = sectionsOf(actor);
  const tabs = sections.filter(({ tab }) => tab);
  return tabs.length > 0 ? tabs : sections;
}
