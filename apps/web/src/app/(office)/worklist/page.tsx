import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorklistScreen } from "../../../features/checklist/lists/worklist-screen.tsx";
import { filterMeant, viewOf, viewsOf } from "../../../features/checklist/lists/worklist-views.ts";
import { serverApi } from "../../../lib/api.ts";
import { readItemFilter } from "../../../lib/item-filter-url.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("checklist.worklist"))("title") };
}

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function WorklistPage({ searchParams }: Props) {
  const [{ checklist }, params] = await Promise.all([serverApi(), searchParams]);
  const work = await checklist.countWork({});
  const views = viewsOf(work);
  const filter = filterMeant(views, readItemFilter(params));
  const list = await checklist.list(filter);
  return (
    <WorklistScreen
      list={list}
      filter={filter}
      views={views}
      view={viewOf(views, filter)}
      waiting={work.kind === "prepare" ? 0 : work.count}
    />
  );
}
