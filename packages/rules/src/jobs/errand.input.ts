import * as z from "zod";
import { CyclesInput } from "../elections/cycles.input.ts";
import { ReasonInput } from "../kernel/reason.input.ts";
import { ERRANDS } from "./errand.ts";

export const AskErrandInput = z.object({ kind: z.enum(ERRANDS), unitId: z.uuid(), ...CyclesInput });

export const ErrandInput = z.object({ errandId: z.uuid() });

/** A job by its number in the queue. */
export const JobInput = z.object({ jobId: z.int().positive() });
export const GiveUpJobInput = JobInput.extend({ reason: ReasonInput });
