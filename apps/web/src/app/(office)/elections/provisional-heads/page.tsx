import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProvisionalHeadsScreen } from "../../../../features/elections/heads/provisional-heads-screen.tsx";
import { serverApi } from "../../../../lib/api.ts";
import { oneOf } from "../../../../lib/one-of.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("heads"))("title") };
}

export default async function Page({ searchParams }: PageProps<"/elections/provisional-heads">) {
  const [{ elections }, asked] = await Promise.all([serverApi(), searchParams]);
  const unitId = oneOf(asked.unitId) || undefined;
  const offset = Number(/^\d{1,6}$/.exec(oneOf(asked.offset))?.[0] ?? 0);
  const [shown, whole] = await Promise.all([
    elections.provisionalHeads({ unitId, offset }),
    elections.provisionalHeads({ limit: 1 }),
  ]);
  return <ProvisionalHeadsScreen shown={shown} whole={whole} unitId={unitId} offset={offset} />;
}
