import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";
import { CloseSiteButton, SiteButton, VisitButton } from "./dialog-buttons.ts";
import type { LocatedPlacement } from "./located-placement.ts";
import { PhotoCard } from "./photo-card.tsx";
import { PlacementFacts } from "./placement-facts.tsx";
import { PlacementPhotoButton } from "./placement-photo-button.tsx";
import { PlacementVerdict } from "./placement-verdict.tsx";
import { placementsHref } from "./placements-query.ts";
import { VisitList } from "./visit-list.tsx";

type Props = { placed: LocatedPlacement; unitId: string; now: Date };

/** Everything known of one wall, and what may be done about it. */
export function PlacementPanel({ placed, unitId, now }: Props) {
  const t = useTranslations("postings.placements");
  const room = useTranslations("postings");
  const { neighbourhood, list, site, placement } = placed;
  const { photos, state, visits } = placement;
  const ids = { siteId: site.siteId, postingId: list.postingId };
  return (
    <aside
      aria-label={t("panel")}
      data-frame=""
      className="flex flex-col gap-3 overflow-hidden rounded-lg border border-line bg-surface pb-4 lg:sticky lg:top-[72px]"
    >
      <header className="flex items-center gap-2 border-line border-b py-1 pr-1 pl-4">
        <h2 className="grow">{`${neighbourhood.name} · ${site.name}`}</h2>
        <a
          href={placementsHref(unitId)}
          data-stay=""
          aria-label={t("close")}
          className="grid size-11 place-items-center rounded-md text-ink-2 hover:bg-sunken"
        >
          <Icon name="x" size={18} />
        </a>
      </header>
      <div className="flex flex-col gap-3 px-4">
        <PlacementVerdict placed={placed} now={now} />
        <PlacementFacts placed={placed} />
        <PlacementPhotoButton placed={placed} unitId={unitId} />
        {neighbourhood.mayVisit && list.version !== null && state !== "not_posted" && (
          <VisitButton of={{ ...ids, place: `${neighbourhood.name} · ${site.name}` }} full icon="eye">
            {room("visit.open")}
          </VisitButton>
        )}
        {photos.map((photo, index) => (
          <PhotoCard
            key={photo.photoId}
            photo={photo}
            placed={placed}
            number={photos.length - index}
            now={now}
          />
        ))}
        {photos.length > 0 && <p className="text-ink-2 text-xs">{t("publicCopy")}</p>}
        <VisitList visits={visits} now={now} />
        {list.version !== null && (
          <a href={`/postings/${list.postingId}`} className={buttonLook({ full: true })}>
            <Icon name="printer" size={17} />
            {t("printVersion", { version: list.version })}
          </a>
        )}
        {neighbourhood.mayPlace && (
          <div className="flex flex-wrap gap-2 border-line border-t pt-3">
            <SiteButton of={{ site }} size={30} icon="pencil-line">
              {room("site.change")}
            </SiteButton>
            <CloseSiteButton
              of={{ siteId: site.siteId, name: site.name }}
              size={30}
              icon="trash-2"
              offer={
                neighbourhood.sites.length > 2 ? { open: true } : { open: false, why: room("site.tooFew") }
              }
            >
              {room("site.close")}
            </CloseSiteButton>
          </div>
        )}
      </div>
    </aside>
  );
}
