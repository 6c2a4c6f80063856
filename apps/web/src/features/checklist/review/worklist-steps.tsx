import { useTranslations } from "next-intl";
import { NeighbourLink } from "../../../lib/navigation/neighbour-link.tsx";

export interface ItemNeighbours {
  /** Place of this item among those that wait for the viewer, from 1; null when it is not among the first. */
  readonly place: number | null;
  readonly count: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** «Hồ sơ 4 trên 12 đang chờ bạn», and the way to the one before and the one after. */
export function WorklistSteps({ place, count, before, after }: ItemNeighbours) {
  const t = useTranslations("checklist.item");
  if (count === 0) return null;
  return (
    <nav aria-label={t("worklist")} className="flex items-center gap-2">
      <a href="/worklist" className="text-ink-2 text-sm hover:underline max-sm:py-2.5">
        {place ? t("placeOf", { place, count }) : t("waiting", { count })}
      </a>
      <NeighbourLink href={before && `/items/${before}`} label={t("before")} icon="chevron-left" />
      <NeighbourLink href={after && `/items/${after}`} label={t("after")} icon="chevron-right" />
    </nav>
  );
}
