"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Offered } from "../../forms/offered.ts";
import type { LeaveProps } from "./leave-dialog.tsx";

const WithdrawDialog = dynamic(() => import("./leave-dialog.tsx").then((each) => each.WithdrawDialog), {
  ssr: false,
});
const DeathDialog = dynamic(() => import("./leave-dialog.tsx").then((each) => each.DeathDialog), {
  ssr: false,
});
const ReopenDialog = dynamic(() => import("./reopen-dialog.tsx"), { ssr: false });

type Props = LeaveProps & {
  version: number;
  offers: { withdraw: Offered | null; death: Offered | null; reopen: Offered | null };
};

/** Withdrawal and death can always be recorded; a concluded vetting can be taken up again. */
export function LeaveActs({ version, offers, ...facts }: Props) {
  const t = useTranslations("candidates");
  const [open, setOpen] = useState<"withdraw" | "death" | "reopen" | null>(null);
  const close = () => setOpen(null);
  const gate = (offer: Offered, deed: typeof open) =>
    offer.open ? { onClick: () => setOpen(deed) } : { blocked: offer.why };
  return (
    <div className="flex flex-wrap items-start gap-2.5 empty:hidden">
      {offers.reopen && (
        <Button icon="refresh-cw" {...gate(offers.reopen, "reopen")}>
          {t("reopen.open")}
        </Button>
      )}
      {offers.withdraw && (
        <Button icon="log-out" {...gate(offers.withdraw, "withdraw")}>
          {t("leave.withdrawOpen")}
        </Button>
      )}
      {offers.death && (
        <Button variant="quiet" {...gate(offers.death, "death")}>
          {t("leave.deathOpen")}
        </Button>
      )}
      {open === "withdraw" && <WithdrawDialog {...facts} onClose={close} />}
      {open === "death" && <DeathDialog {...facts} onClose={close} />}
      {open === "reopen" && (
        <ReopenDialog candidateId={facts.candidateId} version={version} onClose={close} />
      )}
    </div>
  );
}
