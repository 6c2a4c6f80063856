import { PLACEMENT_STATE_WORDS, PLACEMENT_STATES } from "@sansang/rules/postings/placement-state";
import { Chip } from "@sansang/ui/chip";
import { DataTable } from "@sansang/ui/data-table";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../../lib/api.ts";
import { Live } from "../../../lib/live/live.tsx";
import { Crumbs } from "../../../lib/navigation/crumbs.tsx";
import { type LocatedPlacement, shownPlacementsOf } from "./located-placement.ts";
import { PlacementLegend } from "./placement-legend.tsx";
import { PLACEMENT_LOOKS } from "./placement-look.ts";
import { placementsHref } from "./placements-query.ts";

const countOf = (placements: readonly LocatedPlacement[], state: string) =>
  placements.filter(({ placement }) => placement.state === state).length;

const byWard = (neighbourhoods: readonly LocatedPlacement["neighbourhood"][]) => [
  ...Map.groupBy(neighbourhoods, ({ wardId }) => wardId).values(),
];

/** Ward by ward: how many walls are in which state. The parts make the whole, and each ward opens its board. */
export function CityPlacementsScreen({
  placements,
}: {
  placements: RouterOutputs["postings"]["showPlacements"];
}) {
  const t = useTranslations("postings.placements");
  const room = useTranslations("postings");
  const language = useLocale();
  const all = shownPlacementsOf(placements.neighbourhoods);
  const proven = countOf(all, "proven");
  return (
    <>
      <Crumbs
        links={[{ href: "/postings", label: room("title") }]}
        title={t("title")}
        note={
          <Chip tone={all.length > 0 && proven === all.length ? "ok" : "wait"} icon="map-pin">
            {t("provenOf", { done: proven, of: all.length })}
          </Chip>
        }
      >
        <Live at={placements.at} />
      </Crumbs>
      <section data-frame="" className="overflow-clip rounded-lg border border-line bg-surface">
        <DataTable
          caption={t("cityCaption")}
          columns={[
            { head: t("ward"), as: "short" },
            { head: t("published"), as: "number" },
            { head: t("places"), as: "number" },
            ...PLACEMENT_STATES.map((state) => ({
              head: (
                <Chip {...PLACEMENT_LOOKS[state]} plain small>
                  {PLACEMENT_STATE_WORDS[state][language]}
                </Chip>
              ),
              as: "number" as const,
            })),
          ]}
        >
          {byWard(placements.neighbourhoods).map((neighbourhoods) => (
            <Row key={neighbourhoods[0]?.wardId} neighbourhoods={neighbourhoods}>
              <a
                href={placementsHref(neighbourhoods[0]?.wardId ?? "")}
                className="font-semibold text-link hover:underline"
              >
                {neighbourhoods[0]?.wardName}
              </a>
            </Row>
          ))}
          <Row neighbourhoods={placements.neighbourhoods}>{t("total")}</Row>
        </DataTable>
        <PlacementLegend />
      </section>
    </>
  );
}

function Row({
  neighbourhoods,
  children,
}: {
  neighbourhoods: readonly LocatedPlacement["neighbourhood"][];
  children: ReactNode;
}) {
  const placements = shownPlacementsOf(neighbourhoods);
  const lists = neighbourhoods.flatMap((neighbourhood) => neighbourhood.lists);
  return (
    <tr>
      <th scope="row" className="font-semibold">
        {children}
      </th>
      <td>{`${lists.filter(({ version }) => version !== null).length}/${neighbourhoods.length}`}</td>
      <td>{placements.length}</td>
      {PLACEMENT_STATES.map((state) => (
        <td key={state}>{countOf(placements, state)}</td>
      ))}
    </tr>
  );
}
