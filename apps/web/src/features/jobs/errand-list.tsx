import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatClock, formatDate } from "@sansang/rules/kernel/date-words";
import { formatBytes } from "@sansang/rules/kernel/number-words";
import { formatRefusal, isRefusalReason } from "@sansang/rules/words/refusals";
import { buttonLook } from "@sansang/ui/button-look";
import { Card } from "@sansang/ui/card";
import { Empty } from "@sansang/ui/empty";
import { Icon } from "@sansang/ui/icon";
import { Spinner } from "@sansang/ui/spinner";
import { getLocale, getTranslations } from "next-intl/server";
import type { RouterOutputs } from "../../lib/api.ts";
import { AskAnew } from "./ask-anew.tsx";
import { WatchOpen } from "./watch-open.tsx";

type Errand = RouterOutputs["jobs"]["errands"][number];

const isOpen = ({ status }: Errand): boolean => status === "waiting" || status === "running";

/** Nothing later is about the same. */
const isLatest = ({ id, again }: Errand, errands: readonly Errand[]): boolean =>
  errands.find((each) => JSON.stringify(each.again) === JSON.stringify(again))?.id === id;

/** What somebody has asked for, the latest first, and how it stands. */
export async function ErrandList({ errands }: { errands: readonly Errand[] }) {
  const [t, language] = await Promise.all([getTranslations("jobs.errands"), getLocale()]);
  if (errands.length === 0) return <Empty title={t("none")}>{t("noneText")}</Empty>;
  const instant = (iso: string): string => {
    const at = new Date(iso);
    return `${formatClock(at)} ${formatDate(dateIn(at), language)}`;
  };
  const nameOf = ({ kind, unitName }: Errand): string => t(`kind.${kind}`, { unit: unitName });
  const sentenceOf = (errand: Errand): string => {
    const { status, done, total, size, expiresAt, failure, incident } = errand;
    if (errand.isOutdated) return t("outdated");
    if (status === "waiting") return t("waiting");
    if (status === "running")
      return done < total ? t("reading", { done, total }) : t("typesetting", { total });
    if (status === "done")
      return t("done", { size: formatBytes(size ?? 0, language), until: instant(expiresAt) });
    if (failure && isRefusalReason(failure)) return formatRefusal(failure, {}, language);
    return incident ? t("crash", { number: incident }) : t("stopped");
  };
  return (
    <Card flush>
      {errands.some(isOpen) && <WatchOpen />}
      <ul className="divide-y divide-line">
        {errands.map((errand) => (
          <li key={errand.id} className="flex flex-wrap items-center gap-3 px-4 py-3">
            <span className="flex min-w-0 grow flex-col gap-0.5">
              <span className="font-medium">{nameOf(errand)}</span>
              <span role="status" className="inline-flex items-center gap-2">
                {isOpen(errand) && <Spinner />}
                {sentenceOf(errand)}
              </span>
              <span className="text-ink-2 text-sm">{t("asked", { at: instant(errand.askedAt) })}</span>
            </span>
            {(errand.isOutdated || errand.status === "failed") && isLatest(errand, errands) && (
              <AskAnew again={errand.again} what={nameOf(errand)} />
            )}
            {errand.status === "done" && !errand.isOutdated && (
              <a href={`/api/errands/${errand.id}`} download className={buttonLook({ size: 44 })}>
                <Icon name="download" size={17} />
                {t("fetch")}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
