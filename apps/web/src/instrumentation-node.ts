import { appServices, closeAppServices } from "./lib/app-services.ts";

export { guardConsole } from "./guard-console.ts";

/** Requests in flight may finish; a stream or a stuck one must not keep the process longer than this, ms. */
const PATIENCE = 3_000;

/** Before anybody asks: a database that is away is known by the first request. */
export const openEarly = (): void => void appServices().catch(() => {});

/** On a stop signal: streams end with an error that browsers answer by connecting again, then the process leaves. */
export function closeGracefully(): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      closeAppServices();
      setTimeout(() => process.exit(0), PATIENCE).unref();
    });
  }
}
