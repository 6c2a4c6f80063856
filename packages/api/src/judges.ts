import "server-only";
import type { Judge } from "./kernel/judge.ts";

/** Everybody who looks at what follows from a write; given to every context of the house. */
export const JUDGES: readonly Judge[] = [];
