import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { loadToday } from "../../../features/checklist/lists/load-today.ts";
import { TodayScreen } from "../../../features/checklist/lists/today-screen.tsx";
import { ProvisionalHeadsLine } from "../../../features/elections/heads/provisional-heads-line.tsx";
import { OfferedWork } from "../../../features/users/hand-over/offered-work.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("checklist.today"))("title") };
}

export default async function TodayPage() {
  const today = await loadToday();
  return (
    <>
      <OfferedWork />
      <ProvisionalHeadsLine className="mx-auto mb-4 max-w-[1320px]" />
      <TodayScreen {...today} />
    </>
  );
}
