import { TASKS } from "@sansang/rules/jobs/task";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatClock, formatDate } from "@sansang/rules/kernel/date-words";
import { formatRefusal, isRefusalReason } from "@sansang/rules/words/refusals";
import { Card } from "@sansang/ui/card";
import { DataTable } from "@sansang/ui/data-table";
import { Empty } from "@sansang/ui/empty";
import { getLocale, getTranslations } from "next-intl/server";
import type { RouterOutputs } from "../../lib/api.ts";
import { JobActs } from "./job-acts.tsx";

type Listed = RouterOutputs["jobs"]["list"];
type Job = Listed["jobs"][number];

/** What the office does by itself, and what became of it. */
export async function JobTable({ listed: { jobs, counts } }: { listed: Listed }) {
  const [t, language] = await Promise.all([getTranslations("jobs"), getLocale()]);
  if (jobs.length === 0) return <Empty title={t("none")}>{t("noneText")}</Empty>;
  const instant = (iso: string): string => {
    const at = new Date(iso);
    return `${formatClock(at)} ${formatDate(dateIn(at), language)}`;
  };
  const whyOf = ({ failure, state }: Job): string | null => {
    if (failure?.startsWith("crash ")) return t("failure.crash", { number: failure.slice("crash ".length) });
    if (failure && isRefusalReason(failure)) return formatRefusal(failure, {}, language);
    return state === "failed" ? t("failure.killed") : null;
  };
  const { failed = 0, again = 0, running = 0, waiting = 0 } = counts;
  return (
    <>
      <p className="mb-2 text-ink-2">{t("counts", { failed, again, running, waiting })}</p>
      <Card flush>
        <DataTable
          caption={t("title")}
          stacked="lines"
          columns={[
            { head: t("job") },
            { head: t("stateHead") },
            { head: t("since"), as: "short" },
            { head: t("acts"), as: "acts" },
          ]}
        >
          {jobs.map((job) => (
            <tr key={job.id}>
              <td className="font-medium">{TASKS[job.task][language]}</td>
              <td>
                {t(`state.${job.state}`, { at: instant(job.runsAt), attempts: job.attempts })}
                {whyOf(job) && <span className="block text-ink-2">{whyOf(job)}</span>}
              </td>
              <td>{instant(job.enqueuedAt)}</td>
              <td>{job.state === "failed" && <JobActs jobId={job.id} name={TASKS[job.task][language]} />}</td>
            </tr>
          ))}
        </DataTable>
      </Card>
    </>
  );
}
