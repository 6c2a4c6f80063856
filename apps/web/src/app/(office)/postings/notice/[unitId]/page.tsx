import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoticeScreen } from "../../../../../features/postings/notice/notice-screen.tsx";
import { appServices } from "../../../../../lib/app-services.ts";
import { readAtUnit } from "../../../../../lib/cycles/read-at-unit.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("postings.notice"))("title") };
}

export default async function NoticePage({ params }: PageProps<"/postings/notice/[unitId]">) {
  const [{ clock }, { unitId }] = await Promise.all([appServices(), params]);
  const notices = await readAtUnit((api, cycles) => api.postings.notices({ cycles, unitId }));
  return <NoticeScreen {...{ notices, unitId }} now={clock()} />;
}
