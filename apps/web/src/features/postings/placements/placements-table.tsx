import { POSTING_KIND_WORDS } from "@sansang/rules/postings/posting-kind";
import { SITE_KIND_WORDS, SITE_KINDS } from "@sansang/rules/postings/site";
import { DataTable } from "@sansang/ui/data-table";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { ElectsOn } from "../../elections/elects-on.tsx";
import { ListInForce } from "./list-in-force.tsx";
import { type LocatedPlacement, placementAt } from "./located-placement.ts";
import { PlacementCell } from "./placement-cell.tsx";
import type { PlacementsQuery } from "./placements-query.ts";

type Props = {
  placements: RouterOutputs["postings"]["showPlacements"];
  unitId: string;
  asked: PlacementsQuery;
};

/** Khóm × site: what hangs where. */
export function PlacementsTable({ placements, unitId, asked }: Props) {
  const t = useTranslations("postings.placements");
  const language = useLocale();
  const kinds = SITE_KINDS.filter((kind) =>
    placements.neighbourhoods.some(({ sites }) => sites.some((site) => site.kind === kind)),
  );
  return (
    <DataTable
      caption={t("caption")}
      columns={[
        { head: t("neighbourhood"), as: "short" },
        { head: t("inForce") },
        ...kinds.map((kind) => ({ head: SITE_KIND_WORDS[kind][language] })),
      ]}
    >
      {placements.neighbourhoods.map((neighbourhood) =>
        (neighbourhood.lists.length > 0 ? neighbourhood.lists : [undefined]).map((list) => (
          <tr key={`${neighbourhood.cycleId} ${neighbourhood.unitId} ${list?.kind}`}>
            <th scope="row" className="font-semibold">
              {neighbourhood.name}
              {placements.cycles.length > 1 && <ElectsOn day={neighbourhood.electionDay} />}
              {neighbourhood.lists.length > 1 && list && (
                <span className="block font-normal text-ink-2 text-sm">
                  {POSTING_KIND_WORDS[list.kind][language]}
                </span>
              )}
            </th>
            <td>
              <ListInForce list={list} />
            </td>
            {kinds.map((kind) => (
              <td key={kind}>
                {sitesOf(neighbourhood, kind).map((site) => {
                  const placement = list && placementAt(site, list);
                  if (!placement)
                    return (
                      <p key={site.siteId} className="text-ink-2 text-sm">
                        {site.name}
                      </p>
                    );
                  const open = asked.site === site.siteId && asked.list === list.postingId;
                  const placed = { neighbourhood, list, site, placement };
                  return (
                    <PlacementCell
                      key={site.siteId}
                      placed={placed}
                      unitId={unitId}
                      open={open}
                      now={new Date(placements.at)}
                    />
                  );
                })}
              </td>
            ))}
          </tr>
        )),
      )}
    </DataTable>
  );
}

const sitesOf = (neighbourhood: LocatedPlacement["neighbourhood"], kind: string) =>
  neighbourhood.sites.filter((site) => site.kind === kind);
