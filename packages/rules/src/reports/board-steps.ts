import type { StepSetting } from "../checklist/cycle-checklist.ts";
import { isStandard, type StepCode } from "../checklist/standard-template.ts";

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

/** The steps of one row of a board: own ones are those of its cycle, for each cycle counts its own codes from one. */
export const stepsOfRow = (
  {
    steps,
    ownSteps,
  }: { readonly steps: BoardSteps; readonly ownSteps: Readonly<Record<string, BoardSteps>> },
  cycleId: string,
): BoardSteps => ({ ...steps, ...ownSteps[cycleId] });

/** In which column a step stands. Own steps of two cycles may share a code: only those that share the name too are one. */
export const columnKey = (steps: BoardSteps, code: StepCode): string =>
  isStandard(code) ? code : `${code} ${stepIn(steps, code).name.vi}`;
