import type { Metadata } from "next";
import { NeighbourhoodScreen } from "../../../../../features/candidates/nomination/neighbourhood-screen.tsx";
import { findElecting } from "../../../../../features/elections/find-electing.ts";
import { serverApi } from "../../../../../lib/api.ts";
import { appServices } from "../../../../../lib/app-services.ts";

export async function generateMetadata({
  params,
}: PageProps<"/candidates/neighbourhoods/[unitId]">): Promise<Metadata> {
  const place = await findElecting((await params).unitId);
  return { title: `${place.unitName}, ${place.wardName}` };
}

export default async function NeighbourhoodPage({
  params,
}: PageProps<"/candidates/neighbourhoods/[unitId]">) {
  const [api, { clock }, { unitId }] = await Promise.all([serverApi(), appServices(), params]);
  const place = await findElecting(unitId);
  const { cycleId } = place;
  const [nomination, list, postings] = await Promise.all([
    api.candidates.showNomination({ cycleId, unitId }),
    api.candidates.list({ cycles: [cycleId], unitId, limit: 200 }),
    api.postings.list({ cycles: [cycleId], unitId }),
  ]);
  const postingId = postings.rows[0]?.postingId ?? null;
  return <NeighbourhoodScreen {...{ nomination, place, list, postingId }} now={clock()} />;
}
