"use client";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { CodeButton, ConfirmButton, RefuseButton, WithdrawButton } from "./dialog-buttons.ts";

type Props = {
  of: ComponentProps<typeof ConfirmButton>["of"];
  maySettle: boolean;
  mayWithdraw: boolean;
  holdsCode: boolean;
};

/** What the viewer may do with a proposal. */
export function ProposalActs({ of, maySettle, mayWithdraw, holdsCode }: Props) {
  const t = useTranslations("grants.acts");
  const named = { proposalId: of.proposalId, name: of.name };
  const label = (act: "confirm" | "refuse" | "withdraw" | "code") => `${t(act)}: ${of.name}`;
  return (
    <div className="flex flex-wrap gap-2">
      {maySettle && (
        <>
          <ConfirmButton of={of} variant="primary" icon="check" size={44} aria-label={label("confirm")}>
            {t("confirm")}
          </ConfirmButton>
          <RefuseButton of={named} size={44} aria-label={label("refuse")}>
            {t("refuse")}
          </RefuseButton>
        </>
      )}
      {holdsCode && (
        <CodeButton of={named} size={44} aria-label={label("code")}>
          {t("code")}
        </CodeButton>
      )}
      {mayWithdraw && (
        <WithdrawButton of={named} size={44} variant="quiet" aria-label={label("withdraw")}>
          {t("withdraw")}
        </WithdrawButton>
      )}
    </div>
  );
}
