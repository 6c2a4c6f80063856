import "server-only";
import { Refusal } from "../refusal.ts";

/** What keeps the house from answering anybody: the database cannot be reached, cannot be written, or there is no room. */
type Trouble = "server_away" | "no_room";

const NETWORK = [
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
];
/** Shut down, crashed, starting, idle too long; too many connections; read only, as a standby is. */
const AWAY = [...NETWORK, "57P01", "57P02", "57P03", "57P05", "53300", "53400", "25006"];
/** A full disk or quota, here or at the database, or no memory there. */
const FULL = ["ENOSPC", "EDQUOT", "53100", "53200"];

/** What the driver says of a connection that is gone or never was; it gives these no code. */
const GONE =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable)/;

/** An error, what caused it, and those it gathers. */
function* withCauses(error: unknown, depth = 0): Generator<Error> {
  if (!(error instanceof Error) || depth > 5) return;
  yield error;
  yield* withCauses(error.cause, depth + 1);
  if (error instanceof AggregateError) for (const each of error.errors) yield* withCauses(each, depth + 1);
}

const troubleOf = (error: Error): Trouble | null => {
  const code = String((error as { code?: unknown }).code ?? "");
  if (FULL.includes(code)) return "no_room";
  if (AWAY.includes(code) || code.startsWith("08") || GONE.test(error.message)) return "server_away";
  return null;
};

/** The one place that knows these errors: the refusal that says them, or null where it is something else. */
export function troubleIn(error: unknown): Refusal | null {
  if (error instanceof Refusal) return null;
  for (const each of withCauses(error)) {
    const trouble = troubleOf(each);
    if (trouble) return new Refusal(trouble);
  }
  return null;
}

/** What of this error is said to a person: the refusal that it is, or the trouble in it. */
export const refusalIn = (error: unknown): Refusal | null =>
  error instanceof Refusal ? error : troubleIn(error);
