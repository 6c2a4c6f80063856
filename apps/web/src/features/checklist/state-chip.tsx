import type { ItemState, VerifiedBy } from "@sansang/rules/checklist/item-status";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { stateWords } from "@sansang/rules/checklist/state-words";
import { Chip } from "@sansang/ui/chip";
import { useLocale } from "next-intl";
import { stateLook } from "./state-look.ts";

type Props = { step: StepCode; state: ItemState; verifiedBy: VerifiedBy; plain?: boolean; small?: boolean };

/** Where an item stands, in the words of the rules. */
export function StateChip({ step, state, verifiedBy, plain, small }: Props) {
  const language = useLocale();
  const words = stateWords({ state, verifiedBy, step });
  return (
    <Chip {...stateLook(state, verifiedBy)} plain={plain} small={small}>
      {words[language]}
    </Chip>
  );
}
