import "server-only";
import { createHash } from "node:crypto";

/** SHA-256 of a canonical text, lower-case hex. */
export const digestOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
