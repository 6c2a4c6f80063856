import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BoardPage } from "../../../features/reports/board-page.tsx";
import type { SearchParams } from "../../../features/reports/board-query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <BoardPage path="/board" searchParams={await searchParams} />;
}
