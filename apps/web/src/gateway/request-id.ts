import { randomBytes } from "node:crypto";

/** At most so many signs, none of which means anything in a log or a header. */
const WELL_FORMED = /^[\w-]{8,26}$/;

/** The name of a request in answers and logs: the one that a proxy of ours gave it, or a new one of 22 signs. */
export const requestIdOf = (given: unknown, isFromProxy: boolean): string =>
  isFromProxy && typeof given === "string" && WELL_FORMED.test(given)
    ? given
    : randomBytes(16).toString("base64url");
