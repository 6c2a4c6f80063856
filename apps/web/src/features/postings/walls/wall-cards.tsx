import { WALL_STATE_WORDS } from "@sansang/rules/postings/wall-state";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { ListInForce } from "./list-in-force.tsx";
import { type PlacedWall, wallsOf } from "./placed-wall.ts";
import { WallCell } from "./wall-cell.tsx";
import { WALL_LOOKS } from "./wall-look.ts";
import { WallPhotoButton } from "./wall-photo-button.tsx";

type Props = { walls: RouterOutputs["postings"]["showWalls"]; unitId: string };

/** On a phone: one card per khóm, one big button per wall that still needs its photo. */
export function WallCards({ walls, unitId }: Props) {
  return (
    <div className="flex flex-col gap-3">
      {walls.khoms.map((khom) => (
        <KhomCard key={khom.unitId} khom={khom} unitId={unitId} now={new Date(walls.at)} />
      ))}
    </div>
  );
}

function KhomCard({ khom, unitId, now }: { khom: PlacedWall["khom"]; unitId: string; now: Date }) {
  const t = useTranslations("postings.walls");
  const language = useLocale();
  const walls = wallsOf([khom]);
  const done = walls.filter(({ wall }) => wall.state === "proven").length;
  const state = walls.find(({ wall }) => wall.state !== "proven")?.wall.state ?? "proven";
  return (
    <Card
      title={khom.name}
      flush
      aside={
        walls.length > 0 && (
          <Chip {...WALL_LOOKS[state]} small>
            {done === walls.length
              ? t("provenOf", { done, of: walls.length })
              : `${done}/${walls.length} · ${WALL_STATE_WORDS[state][language]}`}
          </Chip>
        )
      }
    >
      <div className="border-line border-b px-4 py-2">
        <ListInForce list={khom.lists[0]} />
      </div>
      {walls.map((placed) => (
        <WallLine key={placed.site.siteId + placed.list.postingId} {...{ placed, unitId, now }} />
      ))}
    </Card>
  );
}

function WallLine({ placed, unitId, now }: { placed: PlacedWall; unitId: string; now: Date }) {
  return (
    <div className="flex flex-col gap-2 border-line border-b px-3 py-2.5 last:border-b-0">
      <WallCell placed={placed} unitId={unitId} open={false} now={now} />
      {placed.wall.state !== "proven" && <WallPhotoButton placed={placed} unitId={unitId} />}
    </div>
  );
}
