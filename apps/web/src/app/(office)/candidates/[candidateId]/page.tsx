import type { Metadata } from "next";
import { cache } from "react";
import { DossierScreen } from "../../../../features/candidates/dossier/dossier-screen.tsx";
import { candidateNeighboursOf } from "../../../../features/candidates/dossier/neighbours-of.ts";
import { serverApi } from "../../../../lib/api.ts";
import { appServices } from "../../../../lib/app-services.ts";

const showCandidate = cache(async (candidateId: string) =>
  (await serverApi()).candidates.show({ candidateId }),
);

export async function generateMetadata({
  params,
}: PageProps<"/candidates/[candidateId]">): Promise<Metadata> {
  return { title: (await showCandidate((await params).candidateId)).name };
}

export default async function DossierPage({ params }: PageProps<"/candidates/[candidateId]">) {
  const [api, { clock }, { candidateId }] = await Promise.all([serverApi(), appServices(), params]);
  const shown = await showCandidate(candidateId);
  const { cycleId, unitId, wardId } = shown;
  const [nomination, ward] = await Promise.all([
    api.candidates.showNomination({ cycleId, unitId }),
    api.candidates.list({ cycles: [cycleId], unitId: wardId, limit: 200 }),
  ]);
  const ids = ward.rows.map(({ id }) => id);
  return (
    <DossierScreen
      shown={shown}
      nomination={nomination}
      neighbours={candidateNeighboursOf(ids, shown.id)}
      now={clock()}
    />
  );
}
