/** Name of the cookie that remembers which cycles this browser looks at. */
export const CYCLES_COOKIE = "sansang.cycles";

/** Header of a request inside the house: the cycles that its address asks for, or empty. The proxy alone writes it. */
export const ASKED_CYCLES = "x-sansang-cycles";

/** In an address instead of ids: every open cycle, whatever was looked at before. */
export const EVERY_OPEN = "open";

/** The cycles that an address asks for: `?cycle=`, as often as there are; `cycleId` means the same. */
export const askedCycles = (params: URLSearchParams): string[] => [
  ...new Set([...params.getAll("cycle"), ...params.getAll("cycleId")].filter(Boolean)),
];

/** What of an id is remembered; three hundred whole ones would burst a cookie. */
const SIGNS = 8;

const IS_ID = /^[0-9a-f-]{36}$/;

/** Cycles as the cookie says them; empty where nothing is to be remembered. */
export const rememberedOf = (ids: readonly string[]): string =>
  ids
    .filter((id) => IS_ID.test(id))
    .map((id) => id.slice(-SIGNS))
    .join(".");

/** Which of these cycles a cookie remembers. */
export function remembered(ids: readonly string[], cookie: string): string[] {
  const kept = new Set(cookie.split("."));
  return ids.filter((id) => kept.has(id.slice(-SIGNS)));
}

/** The address of the page at hand with other cycles. */
export const cyclesHref = (ids: readonly string[]): string =>
  `?${ids.map((id) => `cycle=${encodeURIComponent(id)}`).join("&")}`;
