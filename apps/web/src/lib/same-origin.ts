import "server-only";
import { env } from "../env.ts";

/**
 * Does the browser say that a request with these headers was made by one of our pages? Ours is the one origin of this
 * installation, whatever name the request came by. Programs that are no browser send neither header.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  return origin === null || origin === new URL(env().AUTH_URL).origin;
}
