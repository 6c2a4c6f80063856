import { type Decision, no, yes } from "../kernel/decision.ts";
import { type Guidance, mayGuide } from "./guidance.ts";
import { mayPin, rulesInForce } from "./rule-pack.ts";
import type { PollingForm, RulePack, Rules } from "./rules.ts";
import type { DatedStep } from "./timeline.ts";

export type PackRefusal =
  | "same_rule_pack"
  | "rule_pack_changed"
  | "lists_rest_on_pack"
  | "findings_rest_on_pack";

/** A sentence of the province, or of the plan of one commune, that still holds. */
interface Adopted extends Guidance {
  readonly unitId: string;
  readonly level: "province" | "plan";
}

/** What was adopted under one law and goes against another: it ends with the change. */
export function guidanceAgainst<G extends Adopted>(
  { rules: nation }: Pick<RulePack, "rules">,
  template: readonly DatedStep<string>[],
  adopted: readonly G[],
): G[] {
  const goesAgainst = (above: Rules) => (sentence: G) => !mayGuide(above, template, sentence).ok;
  const province = adopted.filter(({ level }) => level === "province");
  const dropped = province.filter(goesAgainst(nation));
  const above = rulesInForce(
    nation,
    province.filter((sentence) => !dropped.includes(sentence)),
  );
  return [...dropped, ...adopted.filter(({ level }) => level === "plan").filter(goesAgainst(above))];
}

/** A cycle as the change of its pack looks at it. */
interface Pinned {
  readonly rulePackId: string;
  readonly electionDay: Parameters<typeof mayPin>[1];
}

/** What was let take effect or concluded under the pack that is pinned. */
export interface RestsOnPack {
  /** Lists that are approved or published, ever, and lists of a khóm that are closed. */
  readonly lists: number;
  /** Candidates of whom an institution has concluded. */
  readonly findings: number;
}

/**
 * May the cycle rest on another pack from now on? Not once a list was approved, published or closed by a khóm; not while
 * an institution has concluded about somebody by criteria that change.
 */
export function mayChangePack(
  cycle: Pinned,
  pack: RulePack,
  rests: RestsOnPack,
  doCriteriaChange: boolean,
): Decision<RulePack, PackRefusal | "rule_pack_not_in_force"> {
  if (cycle.rulePackId === pack.id) return no("same_rule_pack", { name: pack.name });
  const pin = mayPin(pack, cycle.electionDay);
  if (!pin.ok) return pin;
  if (rests.lists > 0) return no("lists_rest_on_pack", { count: rests.lists });
  if (doCriteriaChange && rests.findings > 0) return no("findings_rest_on_pack", { count: rests.findings });
  return yes(pack);
}

/** The forms of an election that a pack lets a cycle choose from. */
export const pollingFormsOf = ({ rules }: Pick<RulePack, "rules">): PollingForm[] =>
  (rules.pollingMode.value ?? []).filter((mode) => mode !== "household_ballot_if_low_attendance");
