import { type Actor, grantsFor } from "@sansang/rules/access/can";
import type { RouterOutputs } from "../../lib/api.ts";
import { SuspendedNote } from "../elections/suspended-note.tsx";
import { ItemHeader } from "./item-header.tsx";
import { PrepareScreen } from "./prepare/prepare-screen.tsx";
import { LostGroundNote } from "./review/lost-ground-note.tsx";
import { ReviewScreen } from "./review/review-screen.tsx";
import { type ItemNeighbours, WorklistSteps } from "./review/worklist-steps.tsx";

type Props = {
  item: RouterOutputs["checklist"]["show"];
  viewer: Actor;
  /** A version to read; the current one without it. */
  version: number | undefined;
  /** A supervisor who prepares in the unit's place. */
  onBehalf: boolean;
  neighbours: ItemNeighbours | null;
};

/** One step of one unit: for those who prepare it, or for those who look at it. */
export function ItemScreen({ item, viewer, version, onBehalf, neighbours }: Props) {
  const { name: viewerName } = viewer;
  const seesWard = grantsFor(viewer, "reports.board.view").some(({ role }) => role !== "neighbourhood_clerk");
  const prepares = item.prepares && (!item.actsOnBehalf || onBehalf);
  return (
    <>
      <ItemHeader item={item} seesWard={seesWard}>
        {neighbours && <WorklistSteps {...neighbours} />}
      </ItemHeader>
      <SuspendedNote cycles={[item.cycle]} />
      <LostGroundNote item={item} />
      {prepares ? (
        <PrepareScreen item={item} version={version} viewerName={viewerName} onBehalf={item.actsOnBehalf} />
      ) : (
        <ReviewScreen item={item} version={version} viewerName={viewerName} />
      )}
    </>
  );
}
