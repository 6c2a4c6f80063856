import "server-only";
import { reportCrash } from "@sansang/api/kernel/trouble/report-crash";

/** So long the framework takes to hand over an error that it has printed, ms. */
const HANDED_OVER = 1_000;

/**
 * The framework prints an error whole, messages and values and all, before it hands it over to be reported. Nothing is printed
 * any more; what nobody has reported by then is a crash like any other.
 */
export function guardConsole(): void {
  const print = console.error.bind(console);
  console.error = (...entries: unknown[]) => {
    const errors = entries.filter((each) => each instanceof Error);
    if (errors.length === 0) print(...entries);
    for (const error of errors) setTimeout(() => reportCrash("console", error), HANDED_OVER).unref();
  };
}
