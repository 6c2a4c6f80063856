"use client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";

const MoveDialog = dynamic(() => import("./move-dialog.tsx"), { ssr: false });
const CloseDialog = dynamic(() => import("./close-dialog.tsx"), { ssr: false });

type Props = {
  cycleId: string;
  electionDay: CalendarDate;
  offers: { move: boolean; close: boolean };
};

/** Moving election day and closing the cycle, for whoever may. */
export function CycleActs({ cycleId, electionDay, offers }: Props) {
  const t = useTranslations("elections");
  const [open, setOpen] = useState<"move" | "close" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {offers.move && (
        <Button icon="calendar-clock" onClick={() => setOpen("move")}>
          {t("move.open")}
        </Button>
      )}
      {offers.close && (
        <Button variant="danger" onClick={() => setOpen("close")}>
          {t("close.open")}
        </Button>
      )}
      {open === "move" && <MoveDialog cycleId={cycleId} electionDay={electionDay} onClose={close} />}
      {open === "close" && <CloseDialog cycleId={cycleId} onClose={close} />}
    </>
  );
}
