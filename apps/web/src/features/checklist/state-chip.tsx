import type { Half, ItemState } from "@sansang/rules/checklist/item-status";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { stateWords } from "@sansang/rules/checklist/state-words";
import { Chip } from "@sansang/ui/chip";
import { useLocale } from "next-intl";
import { stateLook } from "./state-look.ts";

type Props = { step: StepCode; state: ItemState; half: Half; plain?: boolean; small?: boolean };

/** Where an item stands, in the words of the rules. */
export function StateChip({ step, state, half, plain, small }: Props) {
  const language = useLocale();
  const words = stateWords({ state, half, step });
  return (
    <Chip {...stateLook(state, half)} plain={plain} small={small}>
      {words[language]}
    </Chip>
  );
}
