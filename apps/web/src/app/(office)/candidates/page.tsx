import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readCandidateQuery } from "../../../features/candidates/list/candidate-query.ts";
import { CandidatesPage } from "../../../features/candidates/list/candidates-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("candidates"))("title") };
}

export default async function Page({ searchParams }: PageProps<"/candidates">) {
  return <CandidatesPage asked={readCandidateQuery(await searchParams)} />;
}
