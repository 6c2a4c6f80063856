import { POSTED_STATE_WORDS } from "@sansang/rules/postings/posting-status";
import { WALL_STATE_WORDS } from "@sansang/rules/postings/wall-state";
import { buttonLook } from "@sansang/ui/button-look";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { POSTED_LOOKS } from "../status-look.ts";
import { WALL_LOOKS } from "../walls/wall-look.ts";

/** Where the list hangs, in one line a place. */
export function WallsCard({ posting }: { posting: RouterOutputs["postings"]["show"] }) {
  const t = useTranslations("postings.list");
  const language = useLocale();
  const { walls, posted, wardId } = posting;
  return (
    <Card
      title={t("sites")}
      aside={
        <Chip {...POSTED_LOOKS[posted]} small>
          {POSTED_STATE_WORDS[posted][language]}
        </Chip>
      }
    >
      <ul className="mb-3 flex flex-col gap-1.5">
        {walls.map(({ siteId, siteName, state }) => (
          <li key={siteId} className="flex flex-wrap items-center justify-between gap-x-3">
            <span>{siteName}</span>
            <Chip {...WALL_LOOKS[state]} plain>
              {WALL_STATE_WORDS[state][language]}
            </Chip>
          </li>
        ))}
      </ul>
      <a href={`/postings/walls/${wardId}`} className={buttonLook({ full: true })}>
        {t("openSites")}
      </a>
    </Card>
  );
}
