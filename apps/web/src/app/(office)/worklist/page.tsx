import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorklistScreen } from "../../../features/checklist/lists/worklist-screen.tsx";
import { filterMeant, viewOf, viewsOf } from "../../../features/checklist/lists/worklist-views.ts";
import { serverApi } from "../../../lib/api.ts";
import { cachedMarkup } from "../../../lib/cached-markup.ts";
import { chosenCycles } from "../../../lib/cycles/chosen-cycles.ts";
import { DrawnList, type ListMarkup } from "../../../lib/drawn-list.tsx";
import { readItemFilter } from "../../../lib/item-filter-url.ts";
import { MarkupCache } from "../../../markup/markup-cache.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("checklist.worklist"))("title") };
}

const cache = new MarkupCache<ListMarkup>();

export default async function WorklistPage({ searchParams }: PageProps<"/worklist">) {
  const asked = readItemFilter(await searchParams);
  const { markup, store } = await cachedMarkup(cache, asked);
  if (markup) return <DrawnList {...markup} />;
  const [{ checklist }, cycles] = await Promise.all([serverApi(), chosenCycles()]);
  const work = await checklist.countWork({ cycles });
  const views = viewsOf(work);
  const filter = filterMeant(views, asked);
  const list = await checklist.list({ ...filter, cycles });
  return (
    <WorklistScreen
      list={list}
      filter={filter}
      views={views}
      view={viewOf(views, filter)}
      waiting={work.count}
      onDrawn={store}
    />
  );
}
