import { INSTITUTION_WORDS, type Institution } from "@sansang/rules/access/roles";
import { OUTCOME_WORDS } from "@sansang/rules/candidates/vetting";
import { CRITERION_WORDS } from "@sansang/rules/candidates/vocabulary/criteria";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { DataTable } from "@sansang/ui/data-table";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../../lib/api.ts";
import { GrantMark } from "../../users/grants/grant-mark.tsx";
import { formatSource } from "../facts/format-facts.ts";
import { OUTCOME_LOOKS } from "../status-look.ts";
import { criterionFact } from "./criterion-fact.ts";

type ShownCandidate = RouterOutputs["candidates"]["show"];

type Row = ShownCandidate["criteria"][number];
type Props = { shown: ShownCandidate /** For whoever vets. */; children?: ReactNode };

/** Each criterion, what the dossier says of it and where that comes from, and what each institution says. */
export function CriteriaTable({ shown, children }: Props) {
  const t = useTranslations("candidates.criteria");
  const { criteria, institutions } = shown;
  const language = useLocale();
  const count = (outcome: Row["outcome"]) => criteria.filter((row) => row.outcome === outcome).length;
  return (
    <Card
      flush
      title={t("title")}
      aside={
        <>
          {(["met", "not_met", "waiting"] as const).map(
            (outcome) =>
              count(outcome) > 0 && (
                <Chip key={outcome} {...OUTCOME_LOOKS[outcome]} small>
                  {t(`count.${outcome}`, { count: count(outcome) })}
                </Chip>
              ),
          )}
          {children}
        </>
      }
    >
      <DataTable
        caption={t("caption")}
        stacked="lines"
        columns={[
          { head: t("criterion") },
          { head: t("fact") },
          ...institutions.map((institution) => ({ head: INSTITUTION_WORDS[institution].short[language] })),
        ]}
      >
        {criteria.map((row) => (
          <CriterionLine key={row.criterion} row={row} shown={shown} />
        ))}
      </DataTable>
    </Card>
  );
}

function CriterionLine({ row, shown }: { row: Row; shown: ShownCandidate }) {
  const t = useTranslations("candidates.criteria");
  const words = useTranslations("candidates.facts");
  const language = useLocale();
  const { criterion, outcome, basis } = row;
  const fact = criterionFact(shown, criterion, words, language);
  return (
    <tr className={outcome === "not_met" ? "bg-late-bg" : undefined}>
      <th scope="row" className="font-medium sm:w-[196px]">
        {CRITERION_WORDS[criterion][language]}
        {basis && <span className="block font-normal text-ink-2 text-xs">{basis.citation}</span>}
        {criterion === "residence" && <ResidenceAsked residence={shown.residence.value} />}
      </th>
      <td>
        {fact ? (
          <>
            {fact.words}
            {fact.source && (
              <span className="block text-ink-2 text-sm">{formatSource(fact.source, words)}</span>
            )}
          </>
        ) : (
          <span className="text-ink-3">{t("noFact")}</span>
        )}
      </td>
      {criterion === "age" ? (
        <td colSpan={shown.institutions.length}>
          <Chip {...OUTCOME_LOOKS[outcome]} plain>
            {OUTCOME_WORDS[outcome][language]}
          </Chip>
          <span className="block pl-[21px] text-ink-2 text-xs">{t("counted")}</span>
          <PastWorkingAge remark={shown.pastWorkingAge} />
        </td>
      ) : (
        shown.institutions.map((institution) => (
          <td key={institution} className="sm:w-[168px]">
            <Verdict row={row} institution={institution} />
          </td>
        ))
      )}
    </tr>
  );
}

/** Where the rules in force want a candidate to live. */
function ResidenceAsked({ residence }: { residence: ShownCandidate["residence"]["value"] }) {
  const t = useTranslations("candidates.criteria.residence");
  if (!residence) return null;
  return (
    <span className="block font-normal text-ink-2 text-xs">
      {t(residence.registered ? "registered" : "actual", { scope: t(residence.scope) })}
    </span>
  );
}

/** Older than the age the rules prefer: something to weigh, never a reason to refuse. */
function PastWorkingAge({ remark }: { remark: ShownCandidate["pastWorkingAge"] }) {
  const t = useTranslations("candidates.criteria");
  if (!remark) return null;
  const { isCertain, years, months, basis } = remark;
  return (
    <Chip tone="back" icon="info" plain small className="flex">
      {t(isCertain ? "pastWorkingAge" : "maybePastWorkingAge", { years, months, citation: basis.citation })}
    </Chip>
  );
}

function Verdict({ row: { by, assessments }, institution }: { row: Row; institution: Institution }) {
  const language = useLocale();
  const outcome = by[institution] ?? "waiting";
  const last = assessments.findLast((each) => each.institution === institution);
  return (
    <>
      <Chip {...OUTCOME_LOOKS[outcome]} plain>
        <span className="sm:hidden">{INSTITUTION_WORDS[institution].short[language]}: </span>
        {OUTCOME_WORDS[outcome][language]}
      </Chip>
      {last && outcome !== "waiting" && (
        <span className="block pl-[21px] text-xs">
          {last.evidence}
          <span className="block text-ink-2">
            {last.by}, {formatDate(dateIn(new Date(last.at)), language)}
          </span>
          {last.mark && <GrantMark mark={last.mark} />}
        </span>
      )}
    </>
  );
}
