import { RULE_PACKS } from "@sansang/rules/elections/rule-pack";
import { useTranslations } from "next-intl";
import { ClientWords } from "../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../lib/api.ts";
import {
  AdoptButton,
  ChangePackButton,
  CloseCycleButton,
  MoveButton,
  ResumeButton,
  SuspendButton,
} from "./dialog-buttons.ts";

/** What its dialogs say. */
const WORDS = [
  "move",
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

/** Those that the cycle could rest on instead, the latest first. */
const otherPacks = (pinned: string) =>
  RULE_PACKS.filter(({ id }) => id !== pinned)
    .map(({ id, name }) => ({ id, name }))
    .reverse();

/** What may be done with the cycle as a whole, for whoever may. */
export function CycleActs({
  cycle: { id: cycleId, unitId, electionDay, pack, offers },
}: {
  cycle: RouterOutputs["elections"]["show"];
}) {
  const t = useTranslations("elections");
  return (
    <ClientWords of={[...WORDS.map((each) => `elections.${each}`), "org.pick", "form"]}>
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
