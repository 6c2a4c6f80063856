import type { IncomingHttpHeaders } from "node:http";

/** What whoever asks may claim about himself or about our address; it is taken out before the framework reads it. */
const CLAIMS = /^(x-forwarded-.+|x-real-ip|forwarded|x-middleware-.+)$/;

/**
 * Rewrites the headers of a request in place: it asks the one origin that this installation has, and comes from the
 * address found for it, whatever it says itself.
 */
export function anchorHeaders(headers: IncomingHttpHeaders, origin: string, address: string): void {
  const { host, protocol } = new URL(origin);
  for (const name of Object.keys(headers)) if (CLAIMS.test(name)) delete headers[name];
  headers.host = host;
  headers["x-forwarded-host"] = host;
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
  headers["x-forwarded-for"] = address;
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|::1)(:\d+)?$/;

/** Is this address everybody's? So it is where a proxy on this machine stands in front that nobody has named. */
export const isEverybodys = (address: string, origin: string): boolean =>
  LOOPBACK.test(address) && !LOOPBACK.test(new URL(origin).hostname);

/**
 * Where a browser on the same machine is sent that came by another name for it («localhost»): forms and cookies belong to
 * one origin. Null for everybody else, since a proxy in front may name us as it likes.
 */
export function properAddress(headers: IncomingHttpHeaders, url: string, origin: string): string | null {
  const { host } = new URL(origin);
  const isElsewhere = LOOPBACK.test(host) && LOOPBACK.test(headers.host ?? "") && headers.host !== host;
  return isElsewhere && headers["sec-fetch-dest"] === "document" && /^\/(?![/\\])/.test(url)
    ? origin + url
    : null;
}
