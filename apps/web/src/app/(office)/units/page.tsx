import { grantsFor } from "@sansang/rules/access/can";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EndedUnits } from "../../../features/org/history/ended-units.tsx";
import { UnitSearch } from "../../../features/org/unit-search.tsx";
import { UnitTree } from "../../../features/org/unit-tree.tsx";
import { ClientWords } from "../../../i18n/client-words.tsx";
import { serverApi } from "../../../lib/api.ts";
import { requireSession } from "../../../lib/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("org"))("title") };
}

export default async function UnitsPage() {
  const [{ actor }, api, t] = await Promise.all([requireSession(), serverApi(), getTranslations("org")]);
  const [{ on, units }, ended] = await Promise.all([api.org.listUnits({}), api.org.listEndedUnits({})]);
  return (
    <ClientWords of={["org.form", "org.change", "org.find", "org.pick", "form"]}>
      <div className="mb-2.5 flex min-h-[46px] flex-wrap items-center gap-3">
        <h1>{t("title")}</h1>
        <span className="text-ink-2">{t("count", { count: units.length })}</span>
      </div>
      <div className="mb-3.5 max-w-xl">
        <UnitSearch />
      </div>
      <UnitTree units={units} on={on} mayChange={grantsFor(actor, "org.unit.rename").length > 0} />
      <EndedUnits units={ended} />
    </ClientWords>
  );
}
