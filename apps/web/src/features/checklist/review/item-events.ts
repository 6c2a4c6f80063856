import type { Institution } from "@sansang/rules/access/roles";
import type { ReturnReasonCode } from "@sansang/rules/checklist/return-reason";
import type { RouterOutputs } from "../../../lib/api.ts";

interface Event {
  readonly key: string;
  readonly at: string;
  /** null: the office itself. */
  readonly by: string | null;
}

/** One line of the story of an item. */
export type ItemEvent = Event &
  (
    | {
        readonly kind: "version";
        readonly version: number;
        readonly digest: string;
        readonly reason: string | null;
        readonly onBehalf: string | null;
        readonly replaced: boolean;
      }
    | {
        readonly kind: "verified";
        readonly version: number;
        readonly institution: Institution;
        readonly lapsed: boolean;
      }
    | {
        readonly kind: "returned";
        readonly version: number;
        readonly institution: Institution;
        readonly lapsed: boolean;
        readonly code: ReturnReasonCode | null;
        readonly reason: string;
        readonly component: string | null;
      }
    | {
        readonly kind: "decided";
        readonly version: number;
        readonly outcome: "verified" | "returned";
        readonly reason: string;
      }
    | { readonly kind: "reopened" | "exempted"; readonly reason: string }
    /** The office itself found that the condition holds, or no longer does. */
    | { readonly kind: "heldAgain" | "noLongerHeld" }
  );

type Story = Pick<
  RouterOutputs["checklist"]["show"],
  "version" | "versions" | "verdicts" | "decisions" | "history"
>;

/** Versions, verdicts, decisions, reopenings, exemptions and what the office settled, newest first. */
export function eventsOf(item: Story): ItemEvent[] {
  const events: ItemEvent[] = [
    ...versionsOf(item),
    ...verdictsOf(item),
    ...decisionsOf(item),
    ...overrulesOf(item),
    ...settlementsOf(item),
  ];
  return events.sort((a, b) => b.at.localeCompare(a.at));
}

/** The approver's reason for taking the dossier up again, as long as nobody has answered it. */
export function reopeningOf(
  item: Story & Pick<RouterOutputs["checklist"]["show"], "status">,
): ItemEvent | null {
  if (item.status !== "draft" && item.status !== "not_started" && item.status !== "submitted") return null;
  const [reopened] = overrulesOf(item).sort((a, b) => b.at.localeCompare(a.at));
  const sentSince = item.versions.some(({ submittedAt }) => reopened && submittedAt > reopened.at);
  return reopened?.kind === "reopened" && !sentSince ? reopened : null;
}

const versionsOf = ({ version: current, versions }: Story): ItemEvent[] =>
  versions.map(({ number, digest, submittedBy, submittedAt, reason, onBehalf }) => ({
    kind: "version",
    key: `v${number}`,
    at: submittedAt,
    by: submittedBy,
    version: number,
    digest,
    reason,
    onBehalf,
    replaced: number < current,
  }));

const verdictsOf = ({ versions, verdicts }: Story): ItemEvent[] =>
  verdicts.map(({ id, at, by, version, institution, kind, stands, code, reason, componentId }) => {
    const comment = { key: `w${id}`, at, by, version, institution, lapsed: !stands };
    if (kind === "verified") return { ...comment, kind };
    const components = versions.find(({ number }) => number === version)?.components ?? [];
    const component = components.find((each) => each.id === componentId)?.name ?? null;
    return { ...comment, kind, code, reason: reason ?? "", component };
  });

const decisionsOf = ({ decisions }: Story): ItemEvent[] =>
  decisions.map(({ version, at, by, outcome, reason }) => ({
    kind: "decided",
    key: `d${version}`,
    at,
    by,
    version,
    outcome,
    reason,
  }));

const overrulesOf = ({ history }: Story): ItemEvent[] =>
  history.flatMap(({ seq, at, actor, action, detail }) => {
    if (action !== "checklist.item.reopen" && action !== "checklist.item.exempt") return [];
    const kind = action === "checklist.item.reopen" ? "reopened" : "exempted";
    return [
      { kind, key: `h${seq}`, at, by: actor ?? "", reason: String(detail.after.reason ?? "") } as const,
    ];
  });

const settlementsOf = ({ history }: Story): ItemEvent[] =>
  history.flatMap(({ seq, at, action, detail }) => {
    if (action !== "checklist.item.settle") return [];
    const kind = detail.after.status === "verified" ? "heldAgain" : "noLongerHeld";
    return [{ kind, key: `h${seq}`, at, by: null } as const];
  });
