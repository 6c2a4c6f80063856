import type { Instrumentation } from "next";
import { incidentNumber } from "./shell/incident-number.ts";

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { closeGracefully, guardConsole, openEarly } = await import("./instrumentation-node.ts");
  guardConsole();
  closeGracefully();
  if (process.env.NEXT_PHASE !== "phase-production-build") openEarly();
}

/** A page that crashed is logged under the number that its reader sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, _, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { reportCrash } = await import("@sansang/api/kernel/trouble/report-crash");
  const { digest = "" } = error as Error & { digest?: string };
  reportCrash(routePath, error, digest ? incidentNumber(digest) : undefined);
};
