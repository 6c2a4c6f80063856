import {
  CONFLICT_WORDS,
  SEVERITY_WORDS,
  type Severity,
  stillBlocks,
} from "@sansang/rules/candidates/conflicts";
import { formatMoment } from "@sansang/rules/kernel/date-words";
import { Banner } from "@sansang/ui/banner";
import { buttonLook } from "@sansang/ui/button-look";
import { TagLabel } from "@sansang/ui/tag-label";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { formatConflict } from "../../teams/format-conflict.ts";
import { OverrideButton } from "../dialog-buttons.ts";

type Props = { shown: RouterOutputs["candidates"]["show"]; now: Date };

/** What stands between this person and the list, those that stop something first; answered ones stay below. */
export function ConflictBanners({ shown, now }: Props) {
  if (shown.conflicts.length === 0) return null;
  return (
    <div className="mb-3 flex flex-col gap-2">
      {shown.conflicts.map((conflict) => (
        <ConflictBanner key={conflict.key} conflict={conflict} shown={shown} now={now} />
      ))}
    </div>
  );
}

type Exclusion = RouterOutputs["candidates"]["show"]["exclusion"];

/** Who says so: an article of national law, the office's own guidance, or nobody but the house. */
function basisWords({ value, level }: Exclusion, severity: Severity) {
  if (value === null) return severity === "block" ? "noBasis" : "noBasisElsewhere";
  return level === "nation" ? "basis" : "basisOfUnit";
}

function ConflictBanner({
  conflict,
  shown,
  now,
}: Props & { conflict: RouterOutputs["candidates"]["show"]["conflicts"][number] }) {
  const t = useTranslations("candidates.conflict");
  const language = useLocale();
  const {
    kind,
    severity,
    sameness,
    appointment,
    otherCandidate,
    candidate,
    paper,
    foundAt,
    clearedAt,
    overrides,
  } = conflict;
  const { unitId, cycleId, mayOverride, exclusion } = shown;
  const stops = stillBlocks(conflict);
  const isAsked = severity === "warn" && !clearedAt && !overrides.some(({ holds }) => holds);
  const sentence = formatConflict(conflict, t, language);
  const other = candidate?.id === shown.id ? otherCandidate : candidate;
  return (
    <Banner
      tone={stops ? "late" : severity === "warn" ? "back" : "info"}
      role={stops ? "alert" : undefined}
      title={sentence}
      action={
        <p className="text-right text-ink-2 text-sm max-sm:text-left">
          {t("found", { when: formatMoment(new Date(foundAt), now, language) })}
        </p>
      }
    >
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1">
        <TagLabel>{SEVERITY_WORDS[severity][language]}</TagLabel>
        <span>{CONFLICT_WORDS[kind][language]}</span>
        <span className="text-ink-2">· {t(`sameness.${sameness}`)}</span>
        {kind === "candidate_on_team" && (
          <span className="text-ink-2">
            · {t(basisWords(exclusion, severity), { article: exclusion.citation })}
          </span>
        )}
      </p>
      {isAsked && <p className="mt-1">{t("toAsk")}</p>}
      {stops && <p className="mt-1">{t(kind === "own_file" ? "whatNextOwnFile" : "whatNext")}</p>}
      {clearedAt && (
        <p className="mt-1 text-ink-2">
          {t("cleared", { when: formatMoment(new Date(clearedAt), now, language) })}
        </p>
      )}
      {overrides.map(({ by, at, reason, holds }) => (
        <p key={at} className="mt-1 text-sm">
          <b className="font-semibold">
            {t(holds ? "answeredBy" : "answeredBefore", {
              name: by,
              when: formatMoment(new Date(at), now, language),
            })}
          </b>{" "}
          “{reason}”
        </p>
      ))}
      <div className="mt-2.5 flex flex-wrap gap-2.5 empty:hidden">
        {appointment && (
          <a href={`/teams/${appointment.unitId}`} className={buttonLook()}>
            {t("openTeam", {
              unit: appointment.unitId === unitId ? t("sameNeighbourhood") : appointment.unitName,
            })}
          </a>
        )}
        {other && (
          <a href={`/candidates/${other.id}`} className={buttonLook()}>
            {t("openOther", { unit: other.unitName })}
          </a>
        )}
        {paper && (
          <a href={`/items/${paper.itemId}`} className={buttonLook()}>
            {t("openPaper")}
          </a>
        )}
        {(stops || isAsked) && mayOverride && (
          <OverrideButton
            of={{ cycleId, conflictKey: conflict.key, sentence }}
            variant={stops ? "danger" : "secondary"}
            icon="pencil-line"
          >
            {t(stops ? "overrideOpen" : "settleOpen")}
          </OverrideButton>
        )}
      </div>
    </Banner>
  );
}
