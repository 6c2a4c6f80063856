import { formatGround, formatLoss, formatTurns } from "@sansang/rules/checklist/lost-ground-words";
import { type Computed, computedOf } from "@sansang/rules/checklist/standard-template";
import { Banner } from "@sansang/ui/banner";
import { buttonLook } from "@sansang/ui/button-look";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";

/** Where what was lost is put right. */
const PLACES: Record<Computed, { at: string; label: "lookPlacements" | "lookNotice" }> = {
  placements: { at: "/postings/placements/", label: "lookPlacements" },
  notice: { at: "/postings/notice/", label: "lookNotice" },
};

/** Which ground of a step went that the office computes, since when, and whose turn it is. */
export function LostGroundNote({ item }: { item: RouterOutputs["checklist"]["show"] }) {
  const t = useTranslations("checklist.checks");
  const language = useLocale();
  const { lostGround } = item;
  const computed = computedOf(item.stepCode);
  if (!lostGround || !computed) return null;
  const { at, label } = PLACES[computed];
  return (
    <Banner
      tone={lostGround.since ? "late" : "back"}
      role="status"
      title={formatLoss(lostGround, language)}
      className="mb-3"
      action={
        <a href={at + item.unit.id} className={buttonLook({ size: 36 })}>
          {t(label)}
        </a>
      }
    >
      <ul className="mt-1 list-disc pl-5 text-sm">
        {lostGround.grounds.map((ground) => {
          const words = formatGround(ground, language);
          return <li key={words}>{words}</li>;
        })}
      </ul>
      <p className="mt-1 text-sm">{formatTurns(lostGround.turns, language)}</p>
    </Banner>
  );
}
