import { PLACEMENT_STATE_WORDS } from "@sansang/rules/postings/placement-state";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import type { LocatedPlacement } from "./located-placement.ts";
import { PhotoThumb } from "./photo-thumb.tsx";
import { PLACEMENT_LOOKS } from "./placement-look.ts";
import { PlacementNote } from "./placement-note.tsx";
import { placementsHref } from "./placements-query.ts";

type Props = { placed: LocatedPlacement; unitId: string; open: boolean; now: Date };

/** One list at one site: picture, state, why. It is one link that opens everything known of it. */
export function PlacementCell({ placed, unitId, open, now }: Props) {
  const t = useTranslations("postings.placements");
  const language = useLocale();
  const { neighbourhood, list, site, placement } = placed;
  return (
    <a
      href={placementsHref(unitId, { site: site.siteId, list: list.postingId })}
      data-stay=""
      aria-current={open ? "true" : undefined}
      className="flex items-center gap-3 rounded-md p-1 hover:bg-bg aria-[current]:outline-2 aria-[current]:outline-link"
    >
      <PhotoThumb photo={placement.photo} />
      <span className="min-w-0">
        <span className="sr-only">{`${neighbourhood.name}, ${t("open")}: `}</span>
        <span className="block text-ink-2 text-xs">{site.name}</span>
        <Chip {...PLACEMENT_LOOKS[placement.state]} plain>
          {PLACEMENT_STATE_WORDS[placement.state][language]}
        </Chip>
        <span className="block text-sm">
          <PlacementNote placed={placed} now={now} />
        </span>
      </span>
    </a>
  );
}
