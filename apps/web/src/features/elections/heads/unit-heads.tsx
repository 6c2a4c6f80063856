import { unlessRefused } from "../../../lib/api.ts";
import { HeadCard } from "./head-card.tsx";
import { ProvisionalHeadsCard } from "./provisional-heads-card.tsx";
import { TermCard } from "./term-card.tsx";

/** Below the board of a unit: who leads until an election, and until when terms run; nothing where there is nothing to say. */
export async function UnitHeads({ unitId }: { unitId: string }) {
  const head = await unlessRefused(({ elections }) => elections.provisionalHead({ unitId }));
  return (
    <div className="mt-3.5 grid items-start gap-3.5 empty:hidden lg:grid-cols-2">
      {head ? <HeadCard head={head} /> : <ProvisionalHeadsCard unitId={unitId} />}
      <TermCard unitId={unitId} />
    </div>
  );
}
