import { PLACEMENT_STATE_WORDS } from "@sansang/rules/postings/placement-state";
import { POSTED_STATE_WORDS } from "@sansang/rules/postings/posting-status";
import { buttonLook } from "@sansang/ui/button-look";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { PLACEMENT_LOOKS } from "../placements/placement-look.ts";
import { POSTED_LOOKS } from "../status-look.ts";

/** Where the list hangs, in one line a place. */
export function PlacementsCard({ posting }: { posting: RouterOutputs["postings"]["show"] }) {
  const t = useTranslations("postings.list");
  const language = useLocale();
  const { placements, posted, wardId } = posting;
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
        {placements.map(({ siteId, siteName, state }) => (
          <li key={siteId} className="flex flex-wrap items-center justify-between gap-x-3">
            <span>{siteName}</span>
            <Chip {...PLACEMENT_LOOKS[state]} plain>
              {PLACEMENT_STATE_WORDS[state][language]}
            </Chip>
          </li>
        ))}
      </ul>
      <a href={`/postings/placements/${wardId}`} className={buttonLook({ full: true })}>
        {t("openSites")}
      </a>
    </Card>
  );
}
