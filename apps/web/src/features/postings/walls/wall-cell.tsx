import { WALL_STATE_WORDS } from "@sansang/rules/postings/wall-state";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import { PhotoThumb } from "./photo-thumb.tsx";
import type { PlacedWall } from "./placed-wall.ts";
import { WALL_LOOKS } from "./wall-look.ts";
import { WallNote } from "./wall-note.tsx";
import { wallsHref } from "./walls-query.ts";

type Props = { placed: PlacedWall; unitId: string; open: boolean; now: Date };

/** One list at one site: picture, state, why. It is one link that opens everything known of it. */
export function WallCell({ placed, unitId, open, now }: Props) {
  const t = useTranslations("postings.walls");
  const language = useLocale();
  const { khom, list, site, wall } = placed;
  return (
    <a
      href={wallsHref(unitId, { site: site.siteId, list: list.postingId })}
      data-stay=""
      aria-current={open ? "true" : undefined}
      className="flex items-center gap-3 rounded-md p-1 hover:bg-bg aria-[current]:outline-2 aria-[current]:outline-link"
    >
      <PhotoThumb photo={wall.photo} />
      <span className="min-w-0">
        <span className="sr-only">{`${khom.name}, ${t("open")}: `}</span>
        <span className="block text-ink-2 text-xs">{site.name}</span>
        <Chip {...WALL_LOOKS[wall.state]} plain>
          {WALL_STATE_WORDS[wall.state][language]}
        </Chip>
        <span className="block text-sm">
          <WallNote placed={placed} now={now} />
        </span>
      </span>
    </a>
  );
}
