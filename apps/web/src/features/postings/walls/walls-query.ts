import { oneOf } from "../../../lib/one-of.ts";

/** Which wall of the board is open beside it. */
export interface WallsQuery {
  readonly site?: string | undefined;
  readonly list?: string | undefined;
}

const UUID = /^[0-9a-f-]{36}$/;

/** A value nobody knows is left out, as if it had not been typed. */
export function readWallsQuery(params: Readonly<Record<string, string | string[] | undefined>>): WallsQuery {
  const id = (name: string) => (UUID.test(oneOf(params[name])) ? oneOf(params[name]) : undefined);
  return { site: id("site"), list: id("list") };
}

export const wallsHref = (unitId: string, { site, list }: WallsQuery = {}): string =>
  site && list ? `/postings/walls/${unitId}?site=${site}&list=${list}` : `/postings/walls/${unitId}`;
