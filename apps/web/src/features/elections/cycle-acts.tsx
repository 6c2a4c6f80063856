import { useTranslations } from "next-intl";
import type { RouterOutputs } from "../../lib/api.ts";
import { AdoptButton, CloseCycleButton, MoveButton } from "./dialog-buttons.ts";

/** Moving election day, recording guidance and closing the cycle, for whoever may. */
export function CycleActs({
  cycle: { id: cycleId, unitId, electionDay, offers },
}: {
  cycle: RouterOutputs["elections"]["show"];
}) {
  const t = useTranslations("elections");
  return (
    <>
      {offers.move && (
        <MoveButton of={{ cycleId, electionDay }} icon="calendar-clock">
          {t("move.open")}
        </MoveButton>
      )}
      {offers.adopt && (
        <AdoptButton of={{ cycleId, unitId }} icon="pencil-line">
          {t("adopt.open")}
        </AdoptButton>
      )}
      {offers.close && (
        <CloseCycleButton of={{ cycleId }} variant="danger">
          {t("close.open")}
        </CloseCycleButton>
      )}
    </>
  );
}
