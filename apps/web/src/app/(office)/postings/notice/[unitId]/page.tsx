import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoticeScreen } from "../../../../../features/postings/notice/notice-screen.tsx";
import { serverApi } from "../../../../../lib/api.ts";
import { officeNow } from "../../../../../lib/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("postings.notice"))("title") };
}

export default async function NoticePage({ params }: PageProps<"/postings/notice/[unitId]">) {
  const [api, now, { unitId }] = await Promise.all([serverApi(), officeNow(), params]);
  const notices = await api.postings.notices({ unitId });
  return <NoticeScreen {...{ notices, unitId }} now={now} />;
}
