import { stepIn } from "@sansang/rules/checklist/step-in";
import { daysOverdue, formatSchedule, isSentInTime } from "@sansang/rules/checklist/submission-schedule";
import { daysBetween } from "@sansang/rules/kernel/calendar";
import { formatDate, formatMoment } from "@sansang/rules/kernel/date-words";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import type { RouterOutputs } from "../../../lib/api.ts";
import { paperName } from "../paper-name.ts";

type ShownComponent = RouterOutputs["checklist"]["show"]["currentEvidence"][number];
type ShownItem = RouterOutputs["checklist"]["show"];

type Props = {
  item: ShownItem;
  version: RouterOutputs["checklist"]["show"]["versions"][number] | undefined;
  components: readonly ShownComponent[];
};

/** What stands on the papers, who sent them, and the day the law sets. */
export function ItemFacts({ item, version, components }: Props) {
  const t = useTranslations("checklist.facts");
  const language = useLocale();
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[0.84375rem]/[1.375rem] max-sm:grid-cols-1 max-sm:gap-y-0 max-sm:text-base">
      <Papers item={item} components={components} />
      {version && (
        <Fact name={t("submitter")}>
          {version.submittedBy}
          {version.submitterTitle && `, ${version.submitterTitle}`} ·{" "}
          {formatMoment(new Date(version.submittedAt), new Date(item.at), language)}
          {version.onBehalf && (
            <span className="block font-normal text-ink-2">
              {t("onBehalf", { unit: item.unit.name, reason: version.onBehalf })}
            </span>
          )}
        </Fact>
      )}
      <Fact name={t("due")}>
        <span className="flex flex-wrap gap-x-2">
          {t("dueOn", {
            date: formatDate(item.due, language),
            days: daysBetween(item.due, item.cycle.electionDay),
          })}
          <InTime item={item} />
        </span>
      </Fact>
    </dl>
  );
}

function Papers({ item, components }: { item: ShownItem; components: readonly ShownComponent[] }) {
  const t = useTranslations("checklist.facts");
  const language = useLocale();
  const { slots } = stepIn(item.stepCode, item.ward.kind);
  const papers = components.flatMap(({ id, slot, facts }) => (facts ? [{ id, slot, facts }] : []));
  return papers.map(({ id, slot, facts }) => {
    const name =
      papers.length === 1 ? t("paper") : (slots.find(({ code }) => code === slot)?.name[language] ?? slot);
    return (
      <Fragment key={id}>
        <Fact name={name}>
          {t("paperDated", { paper: paperName(facts), date: formatDate(facts.signedOn, language) })}
        </Fact>
        <Fact name={t("signer")}>{facts.signer}</Fact>
      </Fragment>
    );
  });
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-ink-2 sm:max-w-40">{name}</dt>
      <dd className="min-w-0 font-medium max-sm:mb-1.5">{children}</dd>
    </>
  );
}

/** Whether version 1 kept the present due date, and what is owed now. */
function InTime({ item: { schedule } }: { item: ShownItem }) {
  const t = useTranslations("checklist.facts");
  const language = useLocale();
  if (!schedule) return null;
  const inTime = isSentInTime(schedule);
  const look = { plain: true, small: true } as const;
  const words = formatSchedule(schedule, language);
  if (inTime === null && daysOverdue(schedule) === 0) return null;
  return (
    <>
      {inTime === false || daysOverdue(schedule) > 0 ? (
        <Chip tone="late" icon="triangle-alert" {...look}>
          {words}
        </Chip>
      ) : (
        <Chip tone="ok" icon="disc-check" {...look}>
          {words}
        </Chip>
      )}
      {inTime !== null && <span className="font-normal text-ink-2">{t("asOfNow")}</span>}
    </>
  );
}
