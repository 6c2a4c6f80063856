import { LIST_STATE_WORDS } from "@sansang/rules/candidates/list-status";
import { formatMoment } from "@sansang/rules/kernel/date-words";
import { formatRefusal } from "@sansang/rules/words/refusals";
import { Banner } from "@sansang/ui/banner";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { TagLabel } from "@sansang/ui/tag-label";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { shortDigest } from "../../../lib/short-digest.ts";
import { FixListButton, ReopenListButton } from "../dialog-buttons.ts";

type ShownNomination = RouterOutputs["candidates"]["showNomination"];

type Props = {
  nomination: ShownNomination;
  /** Is somebody who stands stopped by a conflict? */
  isBlocked: boolean;
  now: Date;
};

/** The official list: what keeps it from being fixed, and every list that was. */
export function ListCard({ nomination, isBlocked, now }: Props) {
  const t = useTranslations("candidates.officialList");
  const language = useLocale();
  const { cycleId, unitId, list, blockers, isBroken, fixed, offers, reopenRefusal, draft } = nomination;
  const isFixed = list === "fixed";
  const facts = { cycleId, unitId, people: draft.length };
  return (
    <Card
      title={t("title")}
      aside={
        <Chip tone={isFixed ? "ok" : "none"} icon={isFixed ? "disc-check" : "pencil-line"} small>
          {LIST_STATE_WORDS[list][language]}
        </Chip>
      }
    >
      <div className="flex flex-col gap-3">
        {isBroken && <Banner tone="late" role="alert" title={t("broken")} />}
        {isFixed && isBlocked && <Banner tone="late" role="alert" title={t("conflictSince")} />}
        {!isFixed && <Blockers blockers={blockers} />}
        <div className="flex flex-wrap gap-2.5 empty:hidden">
          {offers.fix && (
            <FixListButton
              of={facts}
              variant="primary"
              icon="lock"
              offer={
                blockers[0] ? { open: false, why: t("blocked", { count: blockers.length }) } : { open: true }
              }
            >
              {t("fix")}
            </FixListButton>
          )}
          {offers.reopen && (
            <ReopenListButton
              of={facts}
              icon="refresh-cw"
              offer={
                reopenRefusal
                  ? { open: false, why: formatRefusal(reopenRefusal.reason, reopenRefusal.detail, language) }
                  : { open: true }
              }
            >
              {t("reopen")}
            </ReopenListButton>
          )}
        </div>
        {fixed.length > 0 && (
          <ol aria-label={t("earlier")} className="flex flex-col gap-2.5">
            {fixed.map((each, index) => (
              <FixedList key={each.number} list={each} isInForce={isFixed && index === 0} now={now} />
            ))}
          </ol>
        )}
      </div>
    </Card>
  );
}

function Blockers({ blockers }: Pick<ShownNomination, "blockers">) {
  const t = useTranslations("candidates.officialList");
  const language = useLocale();
  if (blockers.length === 0)
    return (
      <Chip tone="ok" icon="disc-check" plain>
        {t("nothingInTheWay")}
      </Chip>
    );
  return (
    <ul aria-label={t("inTheWay")} className="flex flex-col gap-1.5">
      {blockers.map(({ reason, detail }) => (
        <li key={reason} className="flex gap-2 rounded-md bg-late-bg px-3 py-2">
          <Icon name="triangle-alert" className="mt-1 text-late-fg" />
          {formatRefusal(reason, detail, language)}
        </li>
      ))}
    </ul>
  );
}

type FixedProps = { list: ShownNomination["fixed"][number]; isInForce: boolean; now: Date };

function FixedList({ list: { number, digest, content, late, by, at }, isInForce, now }: FixedProps) {
  const t = useTranslations("candidates.officialList");
  const language = useLocale();
  return (
    <li className="border-line not-first:border-t not-first:pt-2.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <b className="font-semibold">{t("number", { number })}</b>
        <TagLabel fresh={isInForce}>{t(isInForce ? "inForce" : "replaced")}</TagLabel>
        {late && (
          <Chip tone="late" icon="triangle-alert" small>
            {t("late")}
          </Chip>
        )}
        <span className="text-ink-2 text-sm">
          {by} · {formatMoment(new Date(at), now, language)}
        </span>
      </p>
      <p>{content.map(({ name }) => name).join(", ")}</p>
      <p className="flex items-center gap-1.5 text-ink-2 text-xs">
        <Icon name="fingerprint" size={14} />
        <code className="font-mono">{shortDigest(digest)}</code>
      </p>
    </li>
  );
}
