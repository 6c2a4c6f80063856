import { grantsFor } from "@sansang/rules/access/can";
import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { ItemScreen } from "../../../../features/checklist/item-screen.tsx";
import { itemTitle } from "../../../../features/checklist/item-title.ts";
import { neighboursOf } from "../../../../features/checklist/neighbours.ts";
import type { ShownItem } from "../../../../features/checklist/shown-item.ts";
import { serverApi } from "../../../../lib/api.ts";
import { oneOf } from "../../../../lib/one-of.ts";
import { requireSession } from "../../../../lib/session.ts";

interface Props {
  readonly params: Promise<{ itemId: string }>;
  readonly searchParams: Promise<{ version?: string | string[]; prepare?: string | string[] }>;
}

const showItem = cache(async (itemId: string) => (await serverApi()).checklist.show({ itemId }));

/** Items that wait for the viewer: the other half of a verification, or a dispute to decide. */
async function waitingBeside(item: ShownItem) {
  const api = await serverApi();
  const decides = item.offers["checklist.item.decide"] !== undefined;
  if (!item.institution && !decides) return null;
  const [list, { count }] = await Promise.all([
    api.checklist.list(
      item.institution ? { awaits: item.institution, limit: 100 } : { states: ["disputed"], limit: 100 },
    ),
    api.checklist.countWork({}),
  ]);
  return neighboursOf(item, list, count);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ stepCode, unit }, language] = await Promise.all([showItem((await params).itemId), getLocale()]);
  return { title: itemTitle(stepCode, unit.name, language) };
}

export default async function ItemPage({ params, searchParams }: Props) {
  const [{ actor }, { itemId }, { version, prepare }] = await Promise.all([
    requireSession(),
    params,
    searchParams,
  ]);
  const item = await showItem(itemId);
  return (
    <ItemScreen
      item={item}
      viewerName={actor.name}
      seesWard={grantsFor(actor, "reports.board.view").some(({ role }) => role !== "neighbourhood_clerk")}
      version={Number(oneOf(version)) || undefined}
      onBehalf={oneOf(prepare) !== ""}
      neighbours={await waitingBeside(item)}
    />
  );
}
