import { WALL_STATE_WORDS, WALL_STATES } from "@sansang/rules/postings/wall-state";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import { WALL_LOOKS } from "./wall-look.ts";

/** What the signs mean. */
export function WallLegend() {
  const t = useTranslations("postings.walls");
  const language = useLocale();
  return (
    <ul
      aria-label={t("legend")}
      className="flex flex-wrap gap-x-4 gap-y-1 border-line border-t px-4 py-2.5 text-sm"
    >
      {WALL_STATES.map((state) => (
        <li key={state}>
          <Chip {...WALL_LOOKS[state]} plain>
            {state === "proven" ? t("provenMeans") : WALL_STATE_WORDS[state][language]}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
