import type { CalendarDate } from "../kernel/calendar.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import { GUIDABLE_RULES, type GuidableRule, type Guidance } from "./guidance.ts";
import { ND_59_2023 } from "./rule-packs/nd-59-2023.ts";
import { ND_185_2026 } from "./rule-packs/nd-185-2026.ts";
import { NQLT_09_2008 } from "./rule-packs/nqlt-09-2008.ts";
import type { Rule, RuleLevel, RulePack, Rules } from "./rules.ts";

/** Every pack, oldest first. */
export const RULE_PACKS: readonly RulePack[] = [NQLT_09_2008, ND_59_2023, ND_185_2026];

/** The pack of an id that a cycle has pinned; throws where there is none. */
export function rulePackOf(id: string): RulePack {
  const found = RULE_PACKS.find((pack) => pack.id === id);
  if (!found) throw new Error(`No rule pack ${id}`);
  return found;
}

/**
 * May a cycle rest on this pack? Only for an election day that it governs. A pack without an end may be pinned after a
 * later one has come: what began under it goes on until somebody changes the pack, which is an act of its own.
 */
export const mayPin = (
  pack: RulePack,
  electionDay: CalendarDate,
): Decision<RulePack, "rule_pack_not_in_force"> =>
  electionDay < pack.validFrom || (pack.validTo !== null && electionDay > pack.validTo)
    ? no("rule_pack_not_in_force", { name: pack.name })
    : yes(pack);

const isGuidable = (key: string): key is GuidableRule => GUIDABLE_RULES.some((each) => each === key);

function laidOver(rules: Rules, guidance: readonly Guidance[], level: RuleLevel): Rules {
  const given = guidance.filter(({ key }) => isGuidable(key));
  const over = given.map(({ key, value, citation, tag }): [string, Rule<unknown>] => [
    key,
    { value, citation, tag, level },
  ]);
  return { ...rules, ...(Object.fromEntries(over) as Partial<Rules>) };
}

/** National law, over it the guidance of the province, over that the plan of one commune. Every value keeps its source. */
export const rulesInForce = (
  nation: Rules,
  province: readonly Guidance[],
  plan: readonly Guidance[] = [],
): Rules => laidOver(laidOver(nation, province, "province"), plan, "plan");
