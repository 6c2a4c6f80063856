import { ItemHeader } from "./item-header.tsx";
import { PrepareScreen } from "./prepare-screen.tsx";
import { ReviewScreen } from "./review-screen.tsx";
import type { ShownItem } from "./shown-item.ts";
import { type Neighbours, WorklistSteps } from "./worklist-steps.tsx";

type Props = {
  item: ShownItem;
  viewerName: string;
  seesWard: boolean;
  /** A version to read; the current one without it. */
  version: number | undefined;
  /** A supervisor who prepares in the unit's place. */
  onBehalf: boolean;
  neighbours: Neighbours | null;
};

/** One step of one unit: for those who prepare it, or for those who look at it. */
export function ItemScreen({ item, viewerName, seesWard, version, onBehalf, neighbours }: Props) {
  const mayPrepare = item.offers["checklist.evidence.attach"] !== undefined;
  const prepares = mayPrepare && (!item.actsOnBehalf || onBehalf);
  return (
    <>
      <ItemHeader item={item} seesWard={seesWard}>
        {neighbours && <WorklistSteps {...neighbours} />}
      </ItemHeader>
      {prepares ? (
        <PrepareScreen item={item} version={version} viewerName={viewerName} onBehalf={item.actsOnBehalf} />
      ) : (
        <ReviewScreen item={item} version={version} viewerName={viewerName} />
      )}
    </>
  );
}
