import { buttonLook } from "@sansang/ui/button-look";
import { Chip } from "@sansang/ui/chip";
import { Empty } from "@sansang/ui/empty";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { ClientWords } from "../../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { Live } from "../../../lib/live/live.tsx";
import { Crumbs } from "../../../lib/navigation/crumbs.tsx";
import { SiteButton } from "./dialog-buttons.ts";
import { shownPlacementsOf } from "./located-placement.ts";
import { PlacementCards } from "./placement-cards.tsx";
import { PlacementLegend } from "./placement-legend.tsx";
import { PlacementPanel } from "./placement-panel.tsx";
import type { PlacementsQuery } from "./placements-query.ts";
import { PlacementsTable } from "./placements-table.tsx";

type Props = {
  placements: RouterOutputs["postings"]["showPlacements"];
  unitId: string;
  asked: PlacementsQuery;
  cityLink: boolean;
};

const CLIENT_WORDS = ["postings.photo", "postings.visit", "postings.site", "form"];

/** The board of sites of a ward or of one khóm: what should hang where, and what is proven. */
export function PlacementsScreen({ placements, unitId, asked, cityLink }: Props) {
  const t = useTranslations("postings.placements");
  const room = useTranslations("postings");
  const { neighbourhoods, proven, of, cycles } = placements;
  const [neighbourhood] = neighbourhoods;
  const open = shownPlacementsOf(neighbourhoods).find(
    ({ site, list }) => site.siteId === asked.site && list.postingId === asked.list,
  );
  const placing = neighbourhoods.filter(({ mayPlace }) => mayPlace);
  const place =
    neighbourhoods.length === 1 && neighbourhood?.unitId === unitId
      ? `${neighbourhood.name}, ${neighbourhood.wardName}`
      : neighbourhood?.wardName;
  return (
    <ClientWords of={CLIENT_WORDS}>
      <Crumbs
        links={[
          { href: "/postings", label: room("title") },
          ...(cityLink && cycles.length === 1
            ? [{ href: `/postings/placements/${cycles[0].unitId}`, label: t("all") }]
            : []),
        ]}
        title={place ? t("titleOf", { place }) : t("title")}
        note={
          <Chip tone={of > 0 && proven === of ? "ok" : "wait"} icon="map-pin">
            {t("provenOf", { done: proven, of })}
          </Chip>
        }
      >
        <span className="flex flex-wrap items-center gap-2.5">
          <Live at={placements.at} />
          <a href={`/postings/notice/${unitId}`} className={buttonLook()}>
            <Icon name="calendar-clock" size={17} />
            {room("openNotice")}
          </a>
          {placing.length > 0 && (
            <SiteButton
              of={{
                neighbourhoods: placing.map(({ cycleId, unitId: id, name }) => ({
                  cycleId,
                  unitId: id,
                  name,
                })),
              }}
              icon="plus"
            >
              {room("site.add")}
            </SiteButton>
          )}
        </span>
      </Crumbs>
      {neighbourhoods.length === 0 ? (
        <Empty title={t("nothing")}>
          <p>{t("nothingHint")}</p>
        </Empty>
      ) : (
        <div className={clsx("grid items-start gap-3.5", open && "lg:grid-cols-[minmax(0,1fr)_396px]")}>
          <div className={clsx("min-w-0", open && "max-lg:order-2")}>
            <section
              data-frame=""
              className="overflow-clip rounded-lg border border-line bg-surface max-sm:hidden"
            >
              <PlacementsTable placements={placements} unitId={unitId} asked={asked} />
              <PlacementLegend />
            </section>
            <div className="sm:hidden">
              <PlacementCards placements={placements} unitId={unitId} />
            </div>
          </div>
          {open && <PlacementPanel placed={open} unitId={unitId} now={new Date(placements.at)} />}
        </div>
      )}
    </ClientWords>
  );
}
