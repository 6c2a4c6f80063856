import { PLACEMENT_STATE_WORDS, PLACEMENT_STATES } from "@sansang/rules/postings/placement-state";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import { PLACEMENT_LOOKS } from "./placement-look.ts";

/** What the signs mean. */
export function PlacementLegend() {
  const t = useTranslations("postings.placements");
  const language = useLocale();
  return (
    <ul
      aria-label={t("legend")}
      className="flex flex-wrap gap-x-4 gap-y-1 border-line border-t px-4 py-2.5 text-sm"
    >
      {PLACEMENT_STATES.map((state) => (
        <li key={state}>
          <Chip {...PLACEMENT_LOOKS[state]} plain>
            {state === "proven" ? t("provenMeans") : PLACEMENT_STATE_WORDS[state][language]}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
