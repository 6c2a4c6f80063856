"use client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";

const MoveDialog = dynamic(() => import("./move-dialog.tsx"), { ssr: false });
const AdoptDialog = dynamic(() => import("./adopt-dialog.tsx"), { ssr: false });
const CloseDialog = dynamic(() => import("./close-dialog.tsx"), { ssr: false });

type Props = {
  cycleId: string;
  /** The city or province that elects. */
  unitId: string;
  electionDay: CalendarDate;
  offers: { move: boolean; close: boolean; adopt: boolean };
};

/** Moving election day, recording guidance and closing the cycle, for whoever may. */
export function CycleActs({ cycleId, unitId, electionDay, offers }: Props) {
  const t = useTranslations("elections");
  const [open, setOpen] = useState<"move" | "adopt" | "close" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {offers.move && (
        <Button icon="calendar-clock" onClick={() => setOpen("move")}>
          {t("move.open")}
        </Button>
      )}
      {offers.adopt && (
        <Button icon="pencil-line" onClick={() => setOpen("adopt")}>
          {t("adopt.open")}
        </Button>
      )}
      {offers.close && (
        <Button variant="danger" onClick={() => setOpen("close")}>
          {t("close.open")}
        </Button>
      )}
      {open === "move" && <MoveDialog cycleId={cycleId} electionDay={electionDay} onClose={close} />}
      {open === "adopt" && <AdoptDialog cycleId={cycleId} unitId={unitId} onClose={close} />}
      {open === "close" && <CloseDialog cycleId={cycleId} onClose={close} />}
    </>
  );
}
