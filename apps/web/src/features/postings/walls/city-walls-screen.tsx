import { WALL_STATE_WORDS, WALL_STATES } from "@sansang/rules/postings/wall-state";
import { Chip } from "@sansang/ui/chip";
import { DataTable } from "@sansang/ui/data-table";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../../lib/api.ts";
import { Crumbs } from "../../../lib/crumbs.tsx";
import { Live } from "../../../lib/live/live.tsx";
import { type PlacedWall, wallsOf } from "./placed-wall.ts";
import { WallLegend } from "./wall-legend.tsx";
import { WALL_LOOKS } from "./wall-look.ts";
import { wallsHref } from "./walls-query.ts";

const countOf = (walls: readonly PlacedWall[], state: string) =>
  walls.filter(({ wall }) => wall.state === state).length;

const byWard = (khoms: readonly PlacedWall["khom"][]) => [
  ...Map.groupBy(khoms, ({ wardId }) => wardId).values(),
];

/** Ward by ward: how many walls are in which state. The parts make the whole, and each ward opens its board. */
export function CityWallsScreen({ walls }: { walls: RouterOutputs["postings"]["showWalls"] }) {
  const t = useTranslations("postings.walls");
  const room = useTranslations("postings");
  const language = useLocale();
  const all = wallsOf(walls.khoms);
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
        <Live at={walls.at} />
      </Crumbs>
      <section data-frame="" className="overflow-clip rounded-lg border border-line bg-surface">
        <DataTable
          caption={t("cityCaption")}
          columns={[
            { head: t("ward"), as: "short" },
            { head: t("published"), as: "number" },
            { head: t("places"), as: "number" },
            ...WALL_STATES.map((state) => ({
              head: (
                <Chip {...WALL_LOOKS[state]} plain small>
                  {WALL_STATE_WORDS[state][language]}
                </Chip>
              ),
              as: "number" as const,
            })),
          ]}
        >
          {byWard(walls.khoms).map((khoms) => (
            <Row key={khoms[0]?.wardId} khoms={khoms}>
              <a href={wallsHref(khoms[0]?.wardId ?? "")} className="font-semibold text-link hover:underline">
                {khoms[0]?.wardName}
              </a>
            </Row>
          ))}
          <Row khoms={walls.khoms}>{t("total")}</Row>
        </DataTable>
        <WallLegend />
      </section>
    </>
  );
}

function Row({ khoms, children }: { khoms: readonly PlacedWall["khom"][]; children: ReactNode }) {
  const walls = wallsOf(khoms);
  const lists = khoms.flatMap((khom) => khom.lists);
  return (
    <tr>
      <th scope="row" className="font-semibold">
        {children}
      </th>
      <td>{`${lists.filter(({ version }) => version !== null).length}/${khoms.length}`}</td>
      <td>{walls.length}</td>
      {WALL_STATES.map((state) => (
        <td key={state}>{countOf(walls, state)}</td>
      ))}
    </tr>
  );
}
