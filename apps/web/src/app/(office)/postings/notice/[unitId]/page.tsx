import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoticeScreen } from "../../../../../features/postings/notice/notice-screen.tsx";
import { serverApi } from "../../../../../lib/api.ts";
import { house } from "../../../../../lib/house.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("postings.notice"))("title") };
}

export default async function NoticePage({ params }: PageProps<"/postings/notice/[unitId]">) {
  const [api, { clock }, { unitId }] = await Promise.all([serverApi(), house(), params]);
  return <NoticeScreen notices={await api.postings.notices({ unitId })} unitId={unitId} now={clock()} />;
}
