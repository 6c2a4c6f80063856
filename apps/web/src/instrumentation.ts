import type { Instrumentation } from "next";
import { incidentNumber } from "./shell/incident-number.ts";

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") (await import("./instrumentation-node.ts")).closeGracefully();
}

/** A page that crashed is logged under the number that its reader sees. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  const { digest = "", stack } = error as Error & { digest?: string };
  const number = incidentNumber(digest);
  console.error(
    JSON.stringify({ level: "error", number, path: request.path, error: stack ?? String(error) }),
  );
};
