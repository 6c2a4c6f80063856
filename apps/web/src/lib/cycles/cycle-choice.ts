/** Name of the cookie that remembers which cycles this browser looks at. */
export const CYCLES_COOKIE = "sansang.cycles";

/** Headers of a request inside the house, written by the proxy alone: what its address asks for under either name. */
export const CHOSEN_HEADER = "x-sansang-cycles";
export const PAGE_HEADER = "x-sansang-page-cycles";

/** In an address instead of ids: every open cycle, whatever was looked at before. */
export const EVERY_OPEN = "open";

const IS_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** No cycle has it: whatever is no id chooses what is not there. */
const NO_CYCLE = "00000000-0000-0000-0000-000000000000";

const all = (params: URLSearchParams, name: string): string[] => [
  ...new Set(
    params
      .getAll(name)
      .filter(Boolean)
      .map((id) => (IS_ID.test(id) || id === EVERY_OPEN ? id : NO_CYCLE)),
  ),
];

/** `?cycle=`, as often as there are: looked at from now on, on every page. */
export const cyclesChosen = (params: URLSearchParams): string[] => all(params, "cycle");

/** `?cycleId=`: looked at on this page alone. */
export const cyclesOfPage = (params: URLSearchParams): string[] => all(params, "cycleId");

/** What of an id is remembered; three hundred whole ones would burst a cookie. */
const SIGNS = 8;

/** A choice as the cookie holds it; empty where there is nothing to remember. */
export const rememberedOf = (ids: readonly string[]): string =>
  ids
    .filter((id) => IS_ID.test(id))
    .map((id) => id.slice(-SIGNS))
    .join(".");

/** Which of these cycles a cookie remembers. */
export function remembered(ids: readonly string[], cookie: string): string[] {
  const known = new Set(cookie.split("."));
  return ids.filter((id) => known.has(id.slice(-SIGNS)));
}

/** The address of the page at hand with a choice of cycles. */
export const cyclesHref = (ids: readonly string[]): string =>
  `?${ids.map((id) => `cycle=${encodeURIComponent(id)}`).join("&")}`;

/** An address, of one cycle alone where one is meant. */
export const inCycle = (href: string, cycleId: string | undefined): string =>
  cycleId ? `${href}${href.includes("?") ? "&" : "?"}cycleId=${encodeURIComponent(cycleId)}` : href;
