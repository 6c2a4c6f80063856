import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UnitHeads } from "../../../../features/elections/heads/unit-heads.tsx";
import { BoardPage } from "../../../../features/reports/board-page.tsx";
import type { SearchParams } from "../../../../features/reports/board-query.ts";

interface Props {
  readonly params: Promise<{ unitId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const { unitId } = await params;
  return (
    <>
      <BoardPage unitId={unitId} path={`/board/${unitId}`} searchParams={await searchParams} />
      <UnitHeads unitId={unitId} />
    </>
  );
}
