import "server-only";
import type { Installation } from "@sansang/api/kernel/context";
import { env } from "../env.ts";

/** Where and as what this process stands, by its settings. */
export function installation(): Installation {
  const { AUTH_URL, SANSANG_MODE, SANSANG_LONE } = env();
  return { origin: new URL(AUTH_URL).origin, isDemo: SANSANG_MODE === "demo", isLone: SANSANG_LONE };
}
