import { useTranslations } from "next-intl";
import type { Offered } from "../../../forms/offered.ts";
import { DeathButton, ReopenButton, WithdrawButton } from "../dialog-buttons.ts";
import type { LeaveProps } from "./leave-dialog.tsx";

type Props = LeaveProps & {
  version: number;
  offers: { withdraw: Offered | null; death: Offered | null; reopen: Offered | null };
};

/** Withdrawal and death can always be recorded; a concluded vetting can be taken up again. */
export function LeaveActs({ version, offers, ...facts }: Props) {
  const t = useTranslations("candidates");
  const { candidateId } = facts;
  return (
    <div className="flex flex-wrap items-start gap-2.5 empty:hidden">
      <ReopenButton of={{ candidateId, version }} offer={offers.reopen} icon="refresh-cw">
        {t("reopen.open")}
      </ReopenButton>
      <WithdrawButton of={facts} offer={offers.withdraw} icon="log-out">
        {t("leave.withdrawOpen")}
      </WithdrawButton>
      <DeathButton of={facts} offer={offers.death} variant="quiet">
        {t("leave.deathOpen")}
      </DeathButton>
    </div>
  );
}
