import { dateIn } from "@sansang/rules/kernel/calendar";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TeamScreen } from "../../../../features/teams/team-screen.tsx";
import { serverApi } from "../../../../lib/api.ts";
import { officeNow } from "../../../../lib/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("teams"))("title") };
}

export default async function TeamPage({ params }: PageProps<"/teams/[unitId]">) {
  const [api, now, { unitId }] = await Promise.all([serverApi(), officeNow(), params]);
  const { cycle, rows } = await api.candidates.listNominations({ unitId });
  const place = rows.find((row) => row.unitId === unitId) ?? notFound();
  const team = await api.teams.show({ cycleId: cycle.id, unitId });
  return <TeamScreen team={team} place={place} year={Number(dateIn(now).slice(0, 4))} />;
}
