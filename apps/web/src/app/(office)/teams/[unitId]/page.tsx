import { dateIn } from "@sansang/rules/kernel/calendar";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { findElecting } from "../../../../features/elections/find-electing.ts";
import { TeamScreen } from "../../../../features/teams/team-screen.tsx";
import { serverApi } from "../../../../lib/api.ts";
import { appServices } from "../../../../lib/app-services.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("teams"))("title") };
}

export default async function TeamPage({ params }: PageProps<"/teams/[unitId]">) {
  const [api, { clock }, { unitId }] = await Promise.all([serverApi(), appServices(), params]);
  const place = await findElecting(unitId);
  const team = await api.teams.show({ cycleId: place.cycleId, unitId });
  return <TeamScreen team={team} place={place} year={Number(dateIn(clock()).slice(0, 4))} />;
}
