import { plainText } from "./plain-text.ts";
import { LONGEST_REASON, REASON_LENGTH } from "./reason.ts";

/** Why somebody does what others must be able to understand later. */
export const ReasonInput = plainText(REASON_LENGTH, LONGEST_REASON);
