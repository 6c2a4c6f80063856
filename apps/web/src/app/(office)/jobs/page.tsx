import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { JobTable } from "../../../features/jobs/job-table.tsx";
import { ClientWords } from "../../../i18n/client-words.tsx";
import { serverApi } from "../../../lib/api.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("jobs"))("title") };
}

export default async function JobsPage() {
  const [api, t] = await Promise.all([serverApi(), getTranslations("jobs")]);
  const listed = await api.jobs.list({});
  return (
    <ClientWords of={["jobs.retry", "jobs.retrying", "jobs.giveUp", "form"]}>
      <div className="mb-2.5">
        <h1>{t("title")}</h1>
        <p className="text-ink-2">{t("intro")}</p>
      </div>
      <JobTable listed={listed} />
    </ClientWords>
  );
}
