import { POSTING_KIND_WORDS } from "@sansang/rules/postings/posting-kind";
import { SITE_KIND_WORDS, SITE_KINDS } from "@sansang/rules/postings/site";
import { DataTable } from "@sansang/ui/data-table";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { ListInForce } from "./list-in-force.tsx";
import { type PlacedWall, wallAt } from "./placed-wall.ts";
import { WallCell } from "./wall-cell.tsx";
import type { WallsQuery } from "./walls-query.ts";

type Props = { walls: RouterOutputs["postings"]["showWalls"]; unitId: string; asked: WallsQuery };

/** Khóm × site: what hangs where. */
export function WallsTable({ walls, unitId, asked }: Props) {
  const t = useTranslations("postings.walls");
  const language = useLocale();
  const kinds = SITE_KINDS.filter((kind) =>
    walls.khoms.some(({ sites }) => sites.some((site) => site.kind === kind)),
  );
  return (
    <DataTable
      caption={t("caption")}
      columns={[
        { head: t("khom"), as: "short" },
        { head: t("inForce") },
        ...kinds.map((kind) => ({ head: SITE_KIND_WORDS[kind][language] })),
      ]}
    >
      {walls.khoms.map((khom) =>
        (khom.lists.length > 0 ? khom.lists : [undefined]).map((list) => (
          <tr key={`${khom.unitId} ${list?.kind}`}>
            <th scope="row" className="font-semibold">
              {khom.name}
              {khom.lists.length > 1 && list && (
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
                {sitesOf(khom, kind).map((site) => {
                  const wall = list && wallAt(site, list);
                  if (!wall)
                    return (
                      <p key={site.siteId} className="text-ink-2 text-sm">
                        {site.name}
                      </p>
                    );
                  const open = asked.site === site.siteId && asked.list === list.postingId;
                  const placed = { khom, list, site, wall };
                  return (
                    <WallCell
                      key={site.siteId}
                      placed={placed}
                      unitId={unitId}
                      open={open}
                      now={new Date(walls.at)}
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

const sitesOf = (khom: PlacedWall["khom"], kind: string) => khom.sites.filter((site) => site.kind === kind);
