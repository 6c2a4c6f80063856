import { CONFLICT_WORDS, SEVERITY_WORDS, stillBlocks } from "@sansang/rules/candidates/conflicts";
import { sayMoment } from "@sansang/rules/kernel/date-words";
import { Banner } from "@sansang/ui/banner";
import { buttonLook } from "@sansang/ui/button-look";
import { Tag } from "@sansang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { sayConflict } from "../../teams/say-conflict.ts";
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

function ConflictBanner({
  conflict,
  shown,
  now,
}: Props & { conflict: RouterOutputs["candidates"]["show"]["conflicts"][number] }) {
  const t = useTranslations("candidates.conflict");
  const language = useLocale();
  const { kind, severity, sameness, seat, otherCandidate, candidate, paper, foundAt, clearedAt, overrides } =
    conflict;
  const { unitId, cycleId, mayOverride, exclusion } = shown;
  const stops = stillBlocks(conflict);
  const sentence = sayConflict(conflict, t, language);
  const other = candidate?.id === shown.id ? otherCandidate : candidate;
  return (
    <Banner
      tone={stops ? "late" : severity === "warn" ? "back" : "info"}
      role={stops ? "alert" : undefined}
      title={sentence}
      action={
        <p className="text-right text-ink-2 text-sm max-sm:text-left">
          {t("found", { when: sayMoment(new Date(foundAt), now, language) })}
        </p>
      }
    >
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1">
        <Tag>{SEVERITY_WORDS[severity][language]}</Tag>
        <span>{CONFLICT_WORDS[kind][language]}</span>
        <span className="text-ink-2">· {t(`sameness.${sameness}`)}</span>
        {kind === "candidate_on_team" && (
          <span className="text-ink-2">
            · {exclusion.value === null ? t("noBasis") : t("basis", { article: exclusion.citation })}
          </span>
        )}
      </p>
      {stops && <p className="mt-1">{t(kind === "own_file" ? "whatNextOwnFile" : "whatNext")}</p>}
      {clearedAt && (
        <p className="mt-1 text-ink-2">
          {t("cleared", { when: sayMoment(new Date(clearedAt), now, language) })}
        </p>
      )}
      {overrides.map(({ by, at, reason, holds }) => (
        <p key={at} className="mt-1 text-sm">
          <b className="font-semibold">
            {t(holds ? "answeredBy" : "answeredBefore", {
              name: by,
              when: sayMoment(new Date(at), now, language),
            })}
          </b>{" "}
          “{reason}”
        </p>
      ))}
      <div className="mt-2.5 flex flex-wrap gap-2.5 empty:hidden">
        {seat && (
          <a href={`/teams/${seat.unitId}`} className={buttonLook()}>
            {t("openTeam", { unit: seat.unitId === unitId ? t("sameKhom") : seat.unitName })}
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
        {stops && mayOverride && (
          <OverrideButton
            of={{ cycleId, conflictKey: conflict.key, sentence }}
            variant="danger"
            icon="pencil-line"
          >
            {t("overrideOpen")}
          </OverrideButton>
        )}
      </div>
    </Banner>
  );
}
