import { buttonLook } from "@sansang/ui/button-look";
import { Chip } from "@sansang/ui/chip";
import { Empty } from "@sansang/ui/empty";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { ClientWords } from "../../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { Crumbs } from "../../../lib/crumbs.tsx";
import { Live } from "../../../lib/live/live.tsx";
import { SiteButton } from "./dialog-buttons.ts";
import { wallsOf } from "./placed-wall.ts";
import { WallCards } from "./wall-cards.tsx";
import { WallLegend } from "./wall-legend.tsx";
import { WallPanel } from "./wall-panel.tsx";
import type { WallsQuery } from "./walls-query.ts";
import { WallsTable } from "./walls-table.tsx";

type Props = {
  walls: RouterOutputs["postings"]["showWalls"];
  unitId: string;
  asked: WallsQuery;
  cityLink: boolean;
};

const CLIENT_WORDS = ["postings.photo", "postings.visit", "postings.site", "form"];

/** The board of sites of a ward or of one khóm: what should hang where, and what is proven. */
export function WallsScreen({ walls, unitId, asked, cityLink }: Props) {
  const t = useTranslations("postings.walls");
  const room = useTranslations("postings");
  const { khoms, proven, of, cycle } = walls;
  const [khom] = khoms;
  const open = wallsOf(khoms).find(
    ({ site, list }) => site.siteId === asked.site && list.postingId === asked.list,
  );
  const placing = khoms.filter(({ mayPlace }) => mayPlace);
  const place =
    khoms.length === 1 && khom?.unitId === unitId ? `${khom.name}, ${khom.wardName}` : khom?.wardName;
  return (
    <ClientWords of={CLIENT_WORDS}>
      <Crumbs
        links={[
          { href: "/postings", label: room("title") },
          ...(cityLink ? [{ href: `/postings/walls/${cycle.unitId}`, label: t("all") }] : []),
        ]}
        title={place ? t("titleOf", { place }) : t("title")}
        note={
          <Chip tone={of > 0 && proven === of ? "ok" : "wait"} icon="map-pin">
            {t("provenOf", { done: proven, of })}
          </Chip>
        }
      >
        <span className="flex flex-wrap items-center gap-2.5">
          <Live at={walls.at} />
          <a href={`/postings/notice/${unitId}`} className={buttonLook()}>
            <Icon name="calendar-clock" size={17} />
            {room("openNotice")}
          </a>
          {placing.length > 0 && (
            <SiteButton
              of={{ cycleId: cycle.id, khoms: placing.map(({ unitId: id, name }) => ({ unitId: id, name })) }}
              icon="plus"
            >
              {room("site.add")}
            </SiteButton>
          )}
        </span>
      </Crumbs>
      {khoms.length === 0 ? (
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
              <WallsTable walls={walls} unitId={unitId} asked={asked} />
              <WallLegend />
            </section>
            <div className="sm:hidden">
              <WallCards walls={walls} unitId={unitId} />
            </div>
          </div>
          {open && <WallPanel placed={open} unitId={unitId} now={new Date(walls.at)} />}
        </div>
      )}
    </ClientWords>
  );
}
