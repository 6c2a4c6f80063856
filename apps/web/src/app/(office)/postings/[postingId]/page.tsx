import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { readPostingQuery } from "../../../../features/postings/lists/posting-query.ts";
import { PostingScreen } from "../../../../features/postings/lists/posting-screen.tsx";
import { serverApi } from "../../../../lib/api.ts";
import { officeNow } from "../../../../lib/session.ts";

const findPosting = cache(async (postingId: string, version: number | undefined) =>
  (await serverApi()).postings.show({ postingId, version }),
);

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<"/postings/[postingId]">): Promise<Metadata> {
  const [t, { postingId }, { version }] = await Promise.all([
    getTranslations("postings.list"),
    params,
    searchParams.then(readPostingQuery),
  ]);
  const { neighbourhood, ward, shown } = await findPosting(postingId, version);
  return { title: `${neighbourhood}, ${ward} · ${t("version", { version: shown.version })}` };
}

export default async function PostingPage({ params, searchParams }: PageProps<"/postings/[postingId]">) {
  const [now, { postingId }, { version, view }] = await Promise.all([
    officeNow(),
    params,
    searchParams.then(readPostingQuery),
  ]);
  return <PostingScreen posting={await findPosting(postingId, version)} view={view} now={now} />;
}
