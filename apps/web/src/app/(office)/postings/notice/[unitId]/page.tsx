import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoticeScreen } from "../../../../../features/postings/notice/notice-screen.tsx";
import { readAtUnit } from "../../../../../lib/cycles/read-at-unit.ts";
import { oneOf } from "../../../../../lib/one-of.ts";
import { officeNow } from "../../../../../lib/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("postings.notice"))("title") };
}

export default async function NoticePage({ params, searchParams }: PageProps<"/postings/notice/[unitId]">) {
  const [now, { unitId }, asked] = await Promise.all([officeNow(), params, searchParams]);
  const after = oneOf(asked.after) || undefined;
  const notices = await readAtUnit((api, cycles) => api.postings.notices({ cycles, unitId, cursor: after }));
  return <NoticeScreen key={after} {...{ notices, unitId, after, now }} />;
}
