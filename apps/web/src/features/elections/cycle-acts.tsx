import { USUAL_DISPUTE_DAYS } from "@sansang/rules/elections/dispute-days";
import { mayPin, RULE_PACKS } from "@sansang/rules/elections/rule-pack";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { useTranslations } from "next-intl";
import { ClientWords } from "../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../lib/api.ts";
import {
  AdoptButton,
  ChangePackButton,
  CloseCycleButton,
  DisputeDaysButton,
  MoveButton,
  ResumeButton,
  SuspendButton,
} from "./dialog-buttons.ts";

/** What its dialogs say. */
const WORDS = [
  "move",
  "disputeDays",
  "suspend",
  "resume",
  "changePack",
  "pack",
  "open.pollingForm",
  "open.pollingForms",
  "minima",
  "adopt",
  "close",
  "form",
  "rules",
  "rule",
  "value",
  "level",
  "tag",
];

/** Those that govern its day besides the pinned one, the latest first. */
const otherPacks = (pinned: string, electionDay: CalendarDate) =>
  RULE_PACKS.filter((pack) => pack.id !== pinned && mayPin(pack, electionDay).ok)
    .map(({ id, name }) => ({ id, name }))
    .reverse();

/** What may be done with the cycle as a whole, for whoever may. */
export function CycleActs({
  cycle: { id: cycleId, unitId, electionDay, pack, offers, disputeDays: days = USUAL_DISPUTE_DAYS },
}: {
  cycle: RouterOutputs["elections"]["show"];
}) {
  const t = useTranslations("elections");
  const packs = otherPacks(pack.id, electionDay);
  return (
    <ClientWords of={[...WORDS.map((each) => `elections.${each}`), "org.pick", "form"]}>
      {offers.move && (
        <MoveButton of={{ cycleId, electionDay }} icon="calendar-clock">
          {t("move.open")}
        </MoveButton>
      )}
      {offers.changePack && packs.length > 0 && (
        <ChangePackButton of={{ cycleId, packs }} icon="list-checks">
          {t("changePack.open")}
        </ChangePackButton>
      )}
      {offers.adopt && (
        <AdoptButton of={{ cycleId, unitId }} icon="pencil-line">
          {t("adopt.open")}
        </AdoptButton>
      )}
      {offers.setDisputeDays && (
        <DisputeDaysButton of={{ cycleId, days }} icon="clock">
          {t("disputeDays.open")}
        </DisputeDaysButton>
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
    </ClientWords>
  );
}
