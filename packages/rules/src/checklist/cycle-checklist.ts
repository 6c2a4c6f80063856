import { INSTITUTIONS, type Institution } from "../access/roles.ts";
import { mayGuide } from "../elections/guidance.ts";
import type { Rule, Rules, Tag } from "../elections/rules.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import type { Words } from "../kernel/language.ts";
import type { Slot } from "./evidence-slot.ts";
import {
  isStandard,
  type OwnStepCode,
  type Phase,
  placeInTemplate,
  STANDARD_TEMPLATE,
  type Step,
  type StepCode,
  type StepLevel,
  stepOf,
} from "./standard-template.ts";

/** Steps that a cycle may have beside those of the template. */
export const MOST_OWN_STEPS = 12;

/** What a cycle says of one of its steps, and what its approver may edit. Stored as it is. */
export interface StepSetting {
  readonly name: Words;
  readonly shortName: Words;
  readonly phase: Phase;
  readonly level: StepLevel;
  readonly responsible: Words;
  /** What the supervisor must look at. */
  readonly check: Words;
  /** Days before election day, set by the cycle; null: as the rules or the template say. */
  readonly daysBefore: number | null;
  readonly slots: readonly Slot[];
  readonly institutions: readonly Institution[];
  readonly waitsFor: readonly StepCode[];
  /** The cycle does without this step. */
  readonly leftOut: boolean;
}

/** A step as one cycle carries it out: the template’s, with what the cycle says of it, or one of its own. */
export interface CycleStep extends Step {
  readonly isOwn: boolean;
  readonly leftOut: boolean;
  /** What the cycle itself says of the date; null: nothing. */
  readonly ownDaysBefore: number | null;
}

/** What the template says of a step, in the shape in which a cycle stores it. */
export function settingOf(step: Step | CycleStep): StepSetting {
  const { name, shortName, phase, level, responsible, check, slots, institutions, waitsFor } = step;
  const { leftOut, ownDaysBefore } = { leftOut: false, ownDaysBefore: null, ...step };
  return {
    name,
    shortName,
    phase,
    level,
    responsible,
    check,
    daysBefore: ownDaysBefore,
    slots,
    institutions,
    waitsFor,
    leftOut,
  };
}

/** The step that a stored setting makes: rule, switch and condition stay those of the template. */
export function cycleStepOf(code: StepCode, setting: StepSetting): CycleStep {
  const { daysBefore, ...stored } = setting;
  if (isStandard(code)) {
    const step = stepOf(code);
    const due = daysBefore === null || "rule" in step.due ? step.due : { daysBefore };
    return { ...step, ...stored, due, isOwn: false, ownDaysBefore: daysBefore };
  }
  return {
    ...stored,
    code,
    due: { daysBefore: daysBefore ?? 0 },
    isOwn: true,
    ownDaysBefore: daysBefore,
    basis: { unwritten: "cycle" },
    tag: "P",
  };
}

/** The checklist that a new cycle begins with where it copies no other. */
export const STANDARD_CHECKLIST: readonly CycleStep[] = STANDARD_TEMPLATE.map((step) =>
  cycleStepOf(step.code, settingOf(step)),
);

/** Tags of values that somebody has read. */
const READ: readonly Tag[] = ["R", "R2", "S"];
/** Said by a text that somebody has read, or by the province or the commune; recalled or proposed values bind nobody. */
const binds = ({ value, tag, level }: Rule<unknown>): boolean =>
  value !== null && value !== false && (level !== "nation" || READ.includes(tag));

/** The rule that asks for a step, or null where nobody but the office does: its switch, or else its date. */
export function lawBehind({ due, appliesBy }: Step, rules: Rules): Rule<unknown> | null {
  const key = appliesBy && appliesBy !== "clusterPlan" ? appliesBy : "rule" in due ? due.rule : null;
  const rule: Rule<unknown> | null = key && rules[key];
  return rule && binds(rule) ? rule : null;
}

/** Does the step, by way of what it waits for, wait for itself? */
function waitsForItself(code: StepCode, waits: ReadonlyMap<StepCode, readonly StepCode[]>): boolean {
  const seen = new Set<StepCode>();
  const look = (at: StepCode): boolean =>
    (waits.get(at) ?? []).some((next) => {
      if (next === code) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return look(next);
    });
  return look(code);
}

export type NoStepSetting =
  | "legal_step_stays"
  | "legal_slot_stays"
  | "step_without_verifier"
  | "step_without_slot"
  | "vetting_needs_everybody"
  | "step_in_circle"
  | "computed_level_stays"
  | "too_many_steps"
  | "no_such_step"
  | "guidance_against_law";

/**
 * May this step of a checklist read so from now on? What the law asks for is neither left out nor stripped of its
 * required papers nor made later; somebody verifies every step, on some evidence; nothing waits for itself. `code` is
 * one of the checklist or the next own one.
 */
export function mayChangeStep(
  checklist: readonly CycleStep[],
  code: StepCode,
  setting: StepSetting,
  rules: Rules,
): Decision<CycleStep, NoStepSetting> {
  const before = checklist.find((step) => step.code === code) ?? null;
  const after = cycleStepOf(code, setting);
  if (!before && checklist.filter(({ isOwn }) => isOwn).length >= MOST_OWN_STEPS)
    return no("too_many_steps", { most: MOST_OWN_STEPS });
  const known = new Set(checklist.map((step) => step.code));
  if (setting.waitsFor.some((other) => other !== code && !known.has(other))) return no("no_such_step");
  const law = before && lawBehind(before, rules);
  if (law && setting.leftOut) return no("legal_step_stays", { citation: law.citation });
  const lost = before?.slots.find(
    ({ code: slot, required }) =>
      required && !setting.slots.some((each) => each.code === slot && each.required),
  );
  if (law && lost) return no("legal_slot_stays", { citation: law.citation, slot: lost.name.vi });
  if (before?.computed && setting.level !== before.level) return no("computed_level_stays");
  if (code === "VETTING" && setting.institutions.length < INSTITUTIONS.length)
    return no("vetting_needs_everybody");
  if (setting.institutions.length === 0) return no("step_without_verifier");
  if (setting.slots.length === 0) return no("step_without_slot");
  const waits = new Map(checklist.map((step) => [step.code, step.waitsFor] as const));
  if (waitsForItself(code, waits.set(code, setting.waitsFor))) return no("step_in_circle");
  if (setting.daysBefore !== null) {
    const dated = mayGuide(rules, [...checklist.filter((step) => step.code !== code), after], {
      key: `due.${code}`,
      value: setting.daysBefore,
    });
    if (!dated.ok) return no(dated.reason);
  }
  return yes(after);
}

/** The code that the next own step of a checklist gets; a code once used is not used again. */
export function nextOwnCode(checklist: readonly CycleStep[]): OwnStepCode {
  const numbers = checklist.filter(({ isOwn }) => isOwn).map(({ code }) => Number(code.slice(4)));
  return `OWN_${Math.max(0, ...numbers) + 1}`;
}

/** Where a step stands in its checklist: by the day it is due, then as the template lists them, own ones last. */
export const inOrder = <S extends { readonly code: StepCode; readonly daysBefore: number }>(
  steps: readonly S[],
): S[] =>
  [...steps].sort(
    (one, other) =>
      other.daysBefore - one.daysBefore ||
      placeInTemplate(one.code) - placeInTemplate(other.code) ||
      one.code.localeCompare(other.code, "en", { numeric: true }),
  );
