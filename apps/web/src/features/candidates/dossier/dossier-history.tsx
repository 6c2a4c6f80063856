import { permission } from "@sansang/rules/access/permissions";
import { INSTITUTION_WORDS, type Institution } from "@sansang/rules/access/roles";
import { FACT_WORDS, type FactKey } from "@sansang/rules/candidates/candidate-facts";
import { GROUND_WORDS, type Ground } from "@sansang/rules/candidates/vocabulary/grounds";
import { formatMoment } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { Card } from "@sansang/ui/card";
import { Icon, type IconName } from "@sansang/ui/icon";
import { type Tone, toneText } from "@sansang/ui/tone";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";

type Line = RouterOutputs["candidates"]["show"]["history"][number];

const FIRST = 6;
const MARKS: Partial<Record<Line["action"], { icon: IconName; tone: Tone }>> = {
  "candidates.candidate.enter": { icon: "plus", tone: "none" },
  "candidates.candidate.correct": { icon: "pencil-line", tone: "none" },
  "candidates.candidate.record_consultation": { icon: "users", tone: "wait" },
  "candidates.candidate.send_to_vetting": { icon: "arrow-right", tone: "wait" },
  "candidates.candidate.vet": { icon: "list-checks", tone: "wait" },
  "candidates.candidate.find_eligible": { icon: "disc-check", tone: "ok" },
  "candidates.candidate.find_ineligible": { icon: "circle-x", tone: "back" },
  "candidates.candidate.withdraw": { icon: "log-out", tone: "none" },
  "candidates.candidate.record_death": { icon: "minus", tone: "none" },
  "candidates.candidate.reopen_vetting": { icon: "refresh-cw", tone: "none" },
  "candidates.conflict.override": { icon: "triangle-alert", tone: "late" },
  "candidates.sensitive.reveal": { icon: "eye", tone: "none" },
};

/** What happened to this dossier, newest first, from the ledger. */
export function DossierHistory({
  history,
  now,
}: {
  history: RouterOutputs["candidates"]["show"]["history"];
  now: Date;
}) {
  const t = useTranslations("candidates.history");
  const rest = history.slice(FIRST);
  return (
    <Card title={t("title")}>
      <ol>
        {history.slice(0, FIRST).map((line) => (
          <Entry key={line.seq} line={line} now={now} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details>
          <summary className="font-medium text-link text-sm hover:underline max-sm:py-2.5">
            {t("rest", { count: rest.length })}
          </summary>
          <ol className="mt-2">
            {rest.map((line) => (
              <Entry key={line.seq} line={line} now={now} />
            ))}
          </ol>
        </details>
      )}
    </Card>
  );
}

function Entry({ line, now }: { line: Line; now: Date }) {
  const language = useLocale();
  const mark = MARKS[line.action] ?? { icon: "history" as const, tone: "none" as const };
  const assessments = detailOf(line, language);
  return (
    <li className="relative pb-2.5 pl-6.5 text-sm before:absolute before:top-5 before:-bottom-0.5 before:left-[7px] before:w-[1.5px] before:bg-line-2 last:before:hidden">
      <span className={clsx("absolute top-[3px] left-0", toneText[mark.tone])}>
        <Icon name={mark.icon} size={16} />
      </span>
      <b className="font-semibold">{permission(line.action).label[language]}</b>
      {assessments && `: ${assessments}`}
      <span className="text-ink-3">
        {" · "}
        {line.actor}
        {" · "}
        <time dateTime={line.at}>{formatMoment(new Date(line.at), now, language)}</time>
      </span>
    </li>
  );
}

/** What was said with it, in the words of the rules and of the person. */
function detailOf({ action, detail: { after } }: Line, language: Language): string {
  const { institution, ground, facts, field, reason } = after as {
    institution?: Institution;
    ground?: Ground;
    facts?: readonly FactKey[];
    field?: FactKey;
    reason?: string;
  };
  return [
    institution && INSTITUTION_WORDS[institution].short[language],
    ground && GROUND_WORDS[ground][language].toLowerCase(),
    reason ? `“${reason}”` : null,
    action === "candidates.candidate.correct" && facts
      ? facts.map((key) => FACT_WORDS[key][language].toLowerCase()).join(", ")
      : null,
    field && FACT_WORDS[field][language].toLowerCase(),
  ]
    .filter(Boolean)
    .join(", ");
}
