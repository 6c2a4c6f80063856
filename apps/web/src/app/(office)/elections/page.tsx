import { grantsFor } from "@sansang/rules/access/can";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CycleList } from "../../../features/elections/cycle-list.tsx";
import { OpenCycle } from "../../../features/elections/open-cycle.tsx";
import { ClientWords } from "../../../i18n/client-words.tsx";
import { serverApi } from "../../../lib/api.ts";
import { requireSession } from "../../../lib/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("elections"))("title") };
}

export default async function ElectionsPage() {
  const [{ actor }, api, t] = await Promise.all([
    requireSession(),
    serverApi(),
    getTranslations("elections"),
  ]);
  const cycles = await api.elections.list({});
  const mayOpen = grantsFor(actor, "elections.cycle.open").length > 0;
  return (
    <ClientWords
      of={[
        "elections.open",
        "elections.electionDay",
        "elections.pack",
        "elections.minima",
        "elections.form",
        "org.pick",
        "form",
      ]}
    >
      <div className="mb-2.5 flex min-h-[46px] flex-wrap items-center gap-3">
        <h1 className="grow">{t("title")}</h1>
        {mayOpen && <OpenCycle cycles={cycles} />}
      </div>
      <CycleList cycles={cycles} />
    </ClientWords>
  );
}
