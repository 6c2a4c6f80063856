import { grantsFor } from "@sansang/rules/access/can";
import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EnterScreen } from "../../../../features/candidates/enter/enter-screen.tsx";
import { serverApi } from "../../../../lib/api.ts";
import { oneOf } from "../../../../lib/one-of.ts";
import { requireSession } from "../../../../lib/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("candidates"))("enter") };
}

export default async function EnterPage({ searchParams }: PageProps<"/candidates/new">) {
  const [{ actor }, api, { unit }] = await Promise.all([requireSession(), serverApi(), searchParams]);
  if (grantsFor(actor, "candidates.candidate.enter").length === 0) forbidden();
  const { rows } = await api.candidates.listNominations({});
  const open = rows.filter(({ closed, listFixedAt }) => !closed && !listFixedAt);
  return <EnterScreen neighbourhoods={open} unitId={oneOf(unit)} />;
}
