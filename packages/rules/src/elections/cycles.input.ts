import * as z from "zod";

/** Most cycles that one look sums over. */
export const CYCLES_AT_ONCE = 300;

/** The cycles somebody looks at: those he has chosen, or every open one in his scope. */
export const CyclesInput = { cycles: z.array(z.uuid()).max(CYCLES_AT_ONCE).optional() };
