import type { RouterOutputs } from "../../../lib/api.ts";

type Neighbourhood = RouterOutputs["postings"]["showPlacements"]["neighbourhoods"][number];
type Site = Neighbourhood["sites"][number];

/** A wall with everything around it. */
export interface LocatedPlacement {
  readonly neighbourhood: Neighbourhood;
  readonly list: Neighbourhood["lists"][number];
  readonly site: Site;
  readonly placement: Site["placements"][number];
}

export const placementAt = (
  site: Site,
  { postingId }: LocatedPlacement["list"],
): LocatedPlacement["placement"] | undefined =>
  site.placements.find((placement) => placement.postingId === postingId);

/** Every wall of these khóm, in their order. */
export const shownPlacementsOf = (neighbourhoods: readonly Neighbourhood[]): LocatedPlacement[] =>
  neighbourhoods.flatMap((neighbourhood) =>
    neighbourhood.lists.flatMap((list) =>
      neighbourhood.sites.flatMap((site) => {
        const placement = placementAt(site, list);
        return placement ? [{ neighbourhood, list, site, placement }] : [];
      }),
    ),
  );
