import type { ItemStatus, VerifiedBy } from "@sansang/rules/checklist/item-status";
import { itemStatusWords } from "@sansang/rules/checklist/item-status-words";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { Chip } from "@sansang/ui/chip";
import { useLocale } from "next-intl";
import { itemStatusLook } from "./status-look.ts";

type Props = {
  step: StepCode;
  status: ItemStatus;
  verifiedBy: VerifiedBy;
  lostSince?: string | null | undefined;
  plain?: boolean;
  small?: boolean;
};

/** Where an item stands, in the words of the rules. */
export function ItemStatusChip({ step, status, verifiedBy, lostSince, plain, small }: Props) {
  const language = useLocale();
  const words = itemStatusWords({ status, verifiedBy, step, lostSince });
  return (
    <Chip {...itemStatusLook(status, verifiedBy)} plain={plain} small={small}>
      {words[language]}
    </Chip>
  );
}
