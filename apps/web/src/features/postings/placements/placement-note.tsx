import { formatMoment } from "@sansang/rules/kernel/date-words";
import { PHOTO_DOUBT_WORDS } from "@sansang/rules/postings/photo/photo-assessment";
import { ACCEPTANCES_NEEDED, VISIT_FINDING_WORDS } from "@sansang/rules/postings/placement-state";
import { useLocale, useTranslations } from "next-intl";
import { formatDistance } from "./format-distance.ts";
import type { LocatedPlacement } from "./located-placement.ts";

type Props = { placed: LocatedPlacement; now: Date };

/** Under the state of a wall: when and how far for a proven one, else why it is not. */
export function PlacementNote({ placed: { list, placement }, now }: Props) {
  const t = useTranslations("postings.placements");
  const language = useLocale();
  const { state, photo, visits } = placement;
  if (!photo) return <>{t(list.version === null ? "waitsForPublishing" : "noPhoto")}</>;
  const at = formatMoment(new Date(photo.at), now, language);
  const far = photo.distance !== null && t("away", { distance: formatDistance(photo.distance, language) });
  if (photo.standing === "refused") return <>{t("refused", { by: photo.refusedBy ?? "" })}</>;
  if (state === "re_post") {
    if (photo.version !== list.version)
      return <>{t("oldSheet", { version: photo.version, current: list.version ?? 0 })}</>;
    const [visit] = visits;
    return visit
      ? `${VISIT_FINDING_WORDS[visit.finding][language]} · ${formatMoment(new Date(visit.at), now, language)}`
      : null;
  }
  if (state === "unreadable" || state === "to_check") {
    const looked = { done: photo.accepted.length, of: ACCEPTANCES_NEEDED[photo.outcome] };
    const [doubt] = photo.doubts;
    const why = doubt === "far_away" ? far : doubt && PHOTO_DOUBT_WORDS[doubt][language];
    return <>{[why, t("lookedAt", looked), at].filter(Boolean).join(" · ")}</>;
  }
  return <>{[at, far, photo.standing === "by_eye" && t("accepted")].filter(Boolean).join(" · ")}</>;
}
