import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "../../../../features/reports/composition/composition-query.ts";
import { FiguresPage } from "../../../../features/reports/figures/figures-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("composition"))("check.title") };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <FiguresPage searchParams={await searchParams} />;
}
