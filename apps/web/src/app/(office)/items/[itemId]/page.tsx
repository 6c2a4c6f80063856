import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { ItemScreen } from "../../../../features/checklist/item-screen.tsx";
import { itemTitle } from "../../../../features/checklist/item-title.ts";
import { waitingBeside } from "../../../../features/checklist/review/waiting-beside.ts";
import { serverApi } from "../../../../lib/api.ts";
import { oneOf } from "../../../../lib/one-of.ts";
import { requireSession } from "../../../../lib/session.ts";

interface Props {
  readonly params: Promise<{ itemId: string }>;
  readonly searchParams: Promise<{ version?: string | string[]; prepare?: string | string[] }>;
}

const showItem = cache(async (itemId: string) => (await serverApi()).checklist.show({ itemId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ step, unit }, language] = await Promise.all([showItem((await params).itemId), getLocale()]);
  return { title: itemTitle(step, unit.name, language) };
}

export default async function ItemPage({ params, searchParams }: Props) {
  const [{ actor }, { itemId }, { version, prepare }] = await Promise.all([
    requireSession(),
    params,
    searchParams,
  ]);
  const item = await showItem(itemId);
  const neighbours = await waitingBeside(item);
  return (
    <ItemScreen
      item={item}
      viewer={actor}
      version={Number(oneOf(version)) || undefined}
      onBehalf={oneOf(prepare) !== ""}
      neighbours={neighbours}
    />
  );
}
