import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CompositionPage } from "../../../../features/reports/composition/composition-page.tsx";
import type { SearchParams } from "../../../../features/reports/composition/composition-query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("composition"))("title") };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <CompositionPage searchParams={await searchParams} />;
}
