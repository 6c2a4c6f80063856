import { inCommune } from "../org/in-commune.ts";
import type { UnitKind } from "../org/unit.ts";
import { type Step, type StepCode, stepOf } from "./standard-template.ts";

/** A step as it reads in a commune-level unit of this kind: who is responsible, what is handed in, what is looked at. */
export function stepIn(code: StepCode, commune: UnitKind): Step {
  const step = stepOf(code);
  return {
    ...step,
    responsible: inCommune(step.responsible, commune),
    check: inCommune(step.check, commune),
    slots: step.slots.map((slot) => ({ ...slot, name: inCommune(slot.name, commune) })),
  };
}
