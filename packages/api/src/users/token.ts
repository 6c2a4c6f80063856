import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits as text for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** The only form in which a token is kept: its SHA-256, lower-case hex. */
export const hashOfToken = (token: string): string =>
  createHash("sha256").update(token, "utf8").digest("hex");
