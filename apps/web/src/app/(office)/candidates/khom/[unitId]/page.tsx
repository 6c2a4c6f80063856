import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { KhomScreen } from "../../../../../features/candidates/nomination/khom-screen.tsx";
import { serverApi } from "../../../../../lib/api.ts";
import { house } from "../../../../../lib/house.ts";

const findKhom = cache(async (unitId: string) => {
  const { cycle, rows } = await (await serverApi()).candidates.listNominations({ unitId });
  const place = rows.find((row) => row.unitId === unitId) ?? notFound();
  return { cycleId: cycle.id, place };
});

export async function generateMetadata({
  params,
}: PageProps<"/candidates/khom/[unitId]">): Promise<Metadata> {
  const { place } = await findKhom((await params).unitId);
  return { title: `${place.unitName}, ${place.wardName}` };
}

export default async function KhomPage({ params }: PageProps<"/candidates/khom/[unitId]">) {
  const [api, { clock }, { unitId }] = await Promise.all([serverApi(), house(), params]);
  const { cycleId, place } = await findKhom(unitId);
  const [nomination, list, postings] = await Promise.all([
    api.candidates.showNomination({ cycleId, unitId }),
    api.candidates.list({ cycleId, unitId, limit: 200 }),
    api.postings.list({ cycleId, unitId }),
  ]);
  const postingId = postings.rows[0]?.postingId ?? null;
  return <KhomScreen {...{ nomination, place, list, postingId }} now={clock()} />;
}
