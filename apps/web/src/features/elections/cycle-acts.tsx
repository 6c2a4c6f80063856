import { useTranslations } from "next-intl";
import type { RouterOutputs } from "../../lib/api.ts";
import { AdoptButton, CloseCycleButton, MoveButton, ResumeButton, SuspendButton } from "./dialog-buttons.ts";

/** Moving election day, recording guidance, suspending, resuming and closing the cycle, for whoever may. */
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
      {offers.suspend && (
        <SuspendButton of={{ cycleId }} icon="calendar-x-2">
          {t("suspend.open")}
        </SuspendButton>
      )}
      {offers.resume && (
        <ResumeButton of={{ cycleId, electionDay }} icon="play" variant="primary">
          {t("resume.open")}
        </ResumeButton>
      )}
      {offers.close && (
        <CloseCycleButton of={{ cycleId }} variant="danger">
          {t("close.open")}
        </CloseCycleButton>
      )}
    </>
  );
}
