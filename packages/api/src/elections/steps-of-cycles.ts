import "server-only";
import { statement } from "@sansang/db/prepared";
import type { StepSetting } from "@sansang/rules/checklist/cycle-checklist";
import type { StepCode } from "@sansang/rules/checklist/standard-template";

export interface StepOfCycles {
  readonly code: StepCode;
  readonly setting: StepSetting;
}

/**
 * The steps of several cycles, one for each code: where they read differently, as the cycle with the next election day
 * has it. $1 cycles.
 */
export const STEPS_OF_CYCLES = statement<StepOfCycles>(
  "steps_of_cycles",
  `select code, setting from (
     select distinct on (s.step_code) s.step_code as code, s.setting, s.position
     from cycle_steps s join cycles c on c.id = s.cycle_id
     where s.cycle_id = any($1::uuid[]) order by s.step_code, c.election_day, c.id) as steps
   order by position, code`,
);
