import { INSTITUTION_WORDS } from "@sansang/rules/access/roles";
import { formatMoment } from "@sansang/rules/kernel/date-words";
import {
  ACCEPTANCES_NEEDED,
  PLACEMENT_STATE_WORDS,
  type PlacementState,
  VISIT_FINDING_WORDS,
} from "@sansang/rules/postings/placement-state";
import { Banner, type BannerTone } from "@sansang/ui/banner";
import { useLocale, useTranslations } from "next-intl";
import { formatDistance } from "./format-distance.ts";
import type { LocatedPlacement } from "./located-placement.ts";
import { PLACEMENT_LOOKS } from "./placement-look.ts";

const TONES: Record<PlacementState, BannerTone> = {
  not_posted: "info",
  to_check: "info",
  proven: "ok",
  unreadable: "late",
  re_post: "back",
};

type Props = { placed: LocatedPlacement; now: Date };

/** What the photos of a wall together are worth, and what is to be done now. */
export function PlacementVerdict({ placed: { list, placement }, now }: Props) {
  const t = useTranslations("postings.verdict");
  const language = useLocale();
  const { state, photo, visits } = placement;
  const frame = { tone: TONES[state], icon: PLACEMENT_LOOKS[state].icon };
  if (state === "not_posted" && photo?.standing === "refused")
    return (
      <Banner tone="late" title={t("refused", { by: photo.refusedBy ?? "" })}>
        <p>“{photo.refusedReason}”</p>
        <p className="text-sm">{t("refusedNext")}</p>
      </Banner>
    );
  if (list.version === null)
    return (
      <Banner {...frame} title={t("notPublished")}>
        <p className="text-sm">{t("notPublishedNext")}</p>
      </Banner>
    );
  if (state === "re_post" && photo && photo.version !== list.version)
    return (
      <Banner {...frame} title={t("oldSheet", { version: photo.version })}>
        <p className="text-sm">{t("oldSheetNext", { current: list.version })}</p>
      </Banner>
    );
  if (state === "re_post") {
    const [visit] = visits;
    return (
      <Banner {...frame} title={PLACEMENT_STATE_WORDS.re_post[language]}>
        {visit && (
          <p className="text-sm">
            {`${VISIT_FINDING_WORDS[visit.finding][language]}, ${visit.by}, ${formatMoment(new Date(visit.at), now, language)}. `}
            {t("damagedNext")}
          </p>
        )}
      </Banner>
    );
  }
  if (state === "not_posted")
    return (
      <Banner {...frame} title={t("bare")}>
        <p className="text-sm">{t("bareNext", { version: list.version })}</p>
      </Banner>
    );
  if (!photo) return null;
  const given = photo.accepted
    .map(({ institution, by }) => `${INSTITUTION_WORDS[institution].short[language]}: ${by}`)
    .join(" · ");
  if (state === "proven")
    return (
      <Banner
        {...frame}
        title={t(photo.standing === "by_machine" ? "proven" : "provenByEye", { version: list.version })}
      >
        {given && <p className="text-sm">{given}</p>}
      </Banner>
    );
  const of = ACCEPTANCES_NEEDED[photo.outcome];
  const looked = { done: photo.accepted.length, of };
  return (
    <Banner {...frame} title={t(state, { version: list.version })}>
      <p className="text-sm">
        {photo.doubts.includes("far_away") && photo.distance !== null
          ? t("farAway", { distance: formatDistance(photo.distance, language), ...looked })
          : t(state === "to_check" ? "doubtful" : "byEye", looked)}
      </p>
      {given && <p className="text-sm">{given}</p>}
    </Banner>
  );
}
