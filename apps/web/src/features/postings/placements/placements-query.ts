import { oneOf } from "../../../lib/one-of.ts";

/** Which wall of the board is open beside it. */
export interface PlacementsQuery {
  readonly site?: string | undefined;
  readonly list?: string | undefined;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A value nobody knows is left out, as if it had not been typed. */
export function readPlacementsQuery(
  params: Readonly<Record<string, string | string[] | undefined>>,
): PlacementsQuery {
  const id = (name: string) => (UUID.test(oneOf(params[name])) ? oneOf(params[name]) : undefined);
  return { site: id("site"), list: id("list") };
}

export const placementsHref = (unitId: string, { site, list }: PlacementsQuery = {}): string =>
  site && list
    ? `/postings/placements/${unitId}?site=${site}&list=${list}`
    : `/postings/placements/${unitId}`;
