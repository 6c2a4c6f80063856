import { type Half, halfWords, ITEM_STATE_WORDS, type ItemState } from "@sansang/rules/checklist/item-status";
import { Chip } from "@sansang/ui/chip";
import { useLocale } from "next-intl";
import { stateLook } from "./state-look.ts";

type Props = { state: ItemState; half: Half; plain?: boolean; small?: boolean };

/** Where an item stands, in the words of the rules. */
export function StateChip({ state, half, plain, small }: Props) {
  const language = useLocale();
  const words = state === "submitted" && half !== "none" ? halfWords(half) : ITEM_STATE_WORDS[state];
  return (
    <Chip {...stateLook(state, half)} plain={plain} small={small}>
      {words[language]}
    </Chip>
  );
}
