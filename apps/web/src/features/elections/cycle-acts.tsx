import { RULE_PACKS } from "@sansang/rules/elections/rule-pack";
import { useTranslations } from "next-intl";
import type { RouterOutputs } from "../../lib/api.ts";
import { AdoptButton, ChangePackButton, CloseCycleButton, MoveButton } from "./dialog-buttons.ts";

/** Those that the cycle could rest on instead, the latest first. */
const otherPacks = (pinned: string) =>
  RULE_PACKS.filter(({ id }) => id !== pinned)
    .map(({ id, name }) => ({ id, name }))
    .reverse();

/** Moving election day, changing the pack, recording guidance and closing the cycle, for whoever may. */
export function CycleActs({
  cycle: { id: cycleId, unitId, electionDay, pack, offers },
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
      {offers.changePack && (
        <ChangePackButton of={{ cycleId, packs: otherPacks(pack.id) }} icon="list-checks">
          {t("changePack.open")}
        </ChangePackButton>
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
