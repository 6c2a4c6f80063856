import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { NeighbourhoodScreen } from "../../../../../features/candidates/nomination/neighbourhood-screen.tsx";
import { serverApi } from "../../../../../lib/api.ts";
import { officeNow } from "../../../../../lib/session.ts";

const findNeighbourhood = cache(async (unitId: string) => {
  const { cycle, rows } = await (await serverApi()).candidates.listNominations({ unitId });
  const place = rows.find((row) => row.unitId === unitId) ?? notFound();
  return { cycleId: cycle.id, place };
});

export async function generateMetadata({
  params,
}: PageProps<"/candidates/neighbourhoods/[unitId]">): Promise<Metadata> {
  const { place } = await findNeighbourhood((await params).unitId);
  return { title: `${place.unitName}, ${place.wardName}` };
}

export default async function NeighbourhoodPage({
  params,
}: PageProps<"/candidates/neighbourhoods/[unitId]">) {
  const [api, now, { unitId }] = await Promise.all([serverApi(), officeNow(), params]);
  const { cycleId, place } = await findNeighbourhood(unitId);
  const [nomination, list, postings] = await Promise.all([
    api.candidates.showNomination({ cycleId, unitId }),
    api.candidates.list({ cycleId, unitId, limit: 200 }),
    api.postings.list({ cycleId, unitId }),
  ]);
  const postingId = postings.rows[0]?.postingId ?? null;
  return <NeighbourhoodScreen {...{ nomination, place, list, postingId }} now={now} />;
}
