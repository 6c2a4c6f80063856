import { PLACEMENT_STATE_WORDS } from "@sansang/rules/postings/placement-state";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { ListInForce } from "./list-in-force.tsx";
import { type LocatedPlacement, shownPlacementsOf } from "./located-placement.ts";
import { PlacementCell } from "./placement-cell.tsx";
import { PLACEMENT_LOOKS } from "./placement-look.ts";
import { PlacementPhotoButton } from "./placement-photo-button.tsx";

type Props = { placements: RouterOutputs["postings"]["showPlacements"]; unitId: string };

/** On a phone: one card per khóm, one big button per wall that still needs its photo. */
export function PlacementCards({ placements, unitId }: Props) {
  return (
    <div className="flex flex-col gap-3">
      {placements.neighbourhoods.map((neighbourhood) => (
        <NeighbourhoodCard
          key={neighbourhood.unitId}
          neighbourhood={neighbourhood}
          unitId={unitId}
          now={new Date(placements.at)}
        />
      ))}
    </div>
  );
}

function NeighbourhoodCard({
  neighbourhood,
  unitId,
  now,
}: {
  neighbourhood: LocatedPlacement["neighbourhood"];
  unitId: string;
  now: Date;
}) {
  const t = useTranslations("postings.placements");
  const language = useLocale();
  const placements = shownPlacementsOf([neighbourhood]);
  const done = placements.filter(({ placement }) => placement.state === "proven").length;
  const state = placements.find(({ placement }) => placement.state !== "proven")?.placement.state ?? "proven";
  return (
    <Card
      title={neighbourhood.name}
      flush
      aside={
        placements.length > 0 && (
          <Chip {...PLACEMENT_LOOKS[state]} small>
            {done === placements.length
              ? t("provenOf", { done, of: placements.length })
              : `${done}/${placements.length} · ${PLACEMENT_STATE_WORDS[state][language]}`}
          </Chip>
        )
      }
    >
      <div className="border-line border-b px-4 py-2">
        <ListInForce list={neighbourhood.lists[0]} />
      </div>
      {placements.map((placed) => (
        <PlacementLine key={placed.site.siteId + placed.list.postingId} {...{ placed, unitId, now }} />
      ))}
    </Card>
  );
}

function PlacementLine({ placed, unitId, now }: { placed: LocatedPlacement; unitId: string; now: Date }) {
  return (
    <div className="flex flex-col gap-2 border-line border-b px-3 py-2.5 last:border-b-0">
      <PlacementCell placed={placed} unitId={unitId} open={false} now={now} />
      {placed.placement.state !== "proven" && <PlacementPhotoButton placed={placed} unitId={unitId} />}
    </div>
  );
}
