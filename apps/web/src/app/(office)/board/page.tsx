import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProvisionalHeadsCard } from "../../../features/elections/heads/provisional-heads-card.tsx";
import { ProvisionalHeadsLine } from "../../../features/elections/heads/provisional-heads-line.tsx";
import { BoardPage } from "../../../features/reports/board-page.tsx";
import type { SearchParams } from "../../../features/reports/board-query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return (
    <>
      <ProvisionalHeadsLine className="mb-2.5" />
      <BoardPage path="/board" searchParams={await searchParams} />
      <ProvisionalHeadsCard className="mt-3.5" />
    </>
  );
}
