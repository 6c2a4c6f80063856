import { COMMUNE_LEVEL } from "@sansang/rules/org/unit";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CityPlacementsScreen } from "../../../../../features/postings/placements/city-placements-screen.tsx";
import { readPlacementsQuery } from "../../../../../features/postings/placements/placements-query.ts";
import { PlacementsScreen } from "../../../../../features/postings/placements/placements-screen.tsx";
import { serverApi } from "../../../../../lib/api.ts";
import { readAtUnit } from "../../../../../lib/cycles/read-at-unit.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("postings"))("placements.title") };
}

export default async function PlacementsPage({
  params,
  searchParams,
}: PageProps<"/postings/placements/[unitId]">) {
  const [api, { unitId }, asked] = await Promise.all([
    serverApi(),
    params,
    searchParams.then(readPlacementsQuery),
  ]);
  const open = asked.site && asked.list ? { siteId: asked.site, postingId: asked.list } : undefined;
  const [placements, { units }] = await Promise.all([
    readAtUnit(
      (read, cycles) => read.postings.showPlacements({ cycles, wardId: unitId, open }),
      ({ neighbourhoods }) => neighbourhoods.length > 0,
    ),
    api.org.listUnits({ kinds: [...COMMUNE_LEVEL] }),
  ]);
  const isCity = new Set(placements.neighbourhoods.map(({ wardId }) => wardId)).size > 1;
  if (isCity) return <CityPlacementsScreen placements={placements} />;
  return (
    <PlacementsScreen placements={placements} unitId={unitId} asked={asked} cityLink={units.length > 1} />
  );
}
