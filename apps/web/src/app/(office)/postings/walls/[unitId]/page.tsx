import { COMMUNE_LEVEL } from "@sansang/rules/org/unit";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CityWallsScreen } from "../../../../../features/postings/walls/city-walls-screen.tsx";
import { readWallsQuery } from "../../../../../features/postings/walls/walls-query.ts";
import { WallsScreen } from "../../../../../features/postings/walls/walls-screen.tsx";
import { serverApi } from "../../../../../lib/api.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("postings"))("walls.title") };
}

export default async function WallsPage({ params, searchParams }: PageProps<"/postings/walls/[unitId]">) {
  const [api, { unitId }, asked] = await Promise.all([
    serverApi(),
    params,
    searchParams.then(readWallsQuery),
  ]);
  const [walls, { units }] = await Promise.all([
    api.postings.showWalls({ wardId: unitId }),
    api.org.listUnits({ kinds: [...COMMUNE_LEVEL] }),
  ]);
  const isCity = new Set(walls.khoms.map(({ wardId }) => wardId)).size > 1;
  if (isCity) return <CityWallsScreen walls={walls} />;
  return <WallsScreen walls={walls} unitId={unitId} asked={asked} cityLink={units.length > 1} />;
}
