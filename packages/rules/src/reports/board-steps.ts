import type { StepSetting } from "../checklist/cycle-checklist.ts";
import type { StepCode } from "../checklist/standard-template.ts";

/** What a board says of a step, as its cycle has it. */
export interface BoardStep
  extends Pick<StepSetting, "name" | "shortName" | "phase" | "level" | "institutions" | "waitsFor"> {
  readonly code: StepCode;
}

/** The steps of a board by their code. */
export type BoardSteps = Readonly<Partial<Record<StepCode, BoardStep>>>;

export const stepsByCode = (steps: readonly BoardStep[]): BoardSteps =>
  Object.fromEntries(steps.map((step) => [step.code, step]));

/** A step of which the board has a dossier. */
export function stepIn(steps: BoardSteps, code: StepCode): BoardStep {
  const found = steps[code];
  if (!found) throw new Error(`No step ${code} on the board`);
  return found;
}
