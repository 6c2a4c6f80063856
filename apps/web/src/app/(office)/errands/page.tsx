import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ErrandList } from "../../../features/jobs/errand-list.tsx";
import { ClientWords } from "../../../i18n/client-words.tsx";
import { serverApi } from "../../../lib/api.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("jobs.errands"))("title") };
}

export default async function ErrandsPage() {
  const [api, t] = await Promise.all([serverApi(), getTranslations("jobs.errands")]);
  const errands = await api.jobs.errands({});
  return (
    <ClientWords of={["jobs.errands.again", "jobs.errands.againOf"]}>
      <div className="mb-2.5">
        <h1>{t("title")}</h1>
        <p className="text-ink-2">{t("intro")}</p>
      </div>
      <ErrandList errands={errands} />
    </ClientWords>
  );
}
