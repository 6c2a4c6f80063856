import type { ItemStatus, VerifiedBy } from "@sansang/rules/checklist/item-status";
import { itemStatusWords } from "@sansang/rules/checklist/item-status-words";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { Chip } from "@sansang/ui/chip";
import { useLocale } from "next-intl";
import { itemStatusLook } from "./status-look.ts";

type Props = { step: StepCode; status: ItemStatus; verifiedBy: VerifiedBy; plain?: boolean; small?: boolean };

/** Where an item stands, in the words of the rules. */
export function ItemStatusChip({ step, status, verifiedBy, plain, small }: Props) {
  const language = useLocale();
  const words = itemStatusWords({ status, verifiedBy, step });
  return (
    <Chip {...itemStatusLook(status, verifiedBy)} plain={plain} small={small}>
      {words[language]}
    </Chip>
  );
}
