"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Option } from "../candidates/fact-fields.ts";

const DecisionDialog = dynamic(() => import("./decision-dialog.tsx"), { ssr: false });
const SeatDialog = dynamic(() => import("./seat-dialog.tsx"), { ssr: false });

type Props = {
  cycleId: string;
  unitId: string;
  /** Of the decision, as far as there is one; the day as typed. */
  number: string;
  decidedOn: string;
  bodies: readonly Option[];
  offers: { record: boolean; fill: boolean };
  year: number;
};

/** Recording the decision and seating people, for whoever may. */
export function TeamActs({ cycleId, unitId, number, decidedOn, bodies, offers, year }: Props) {
  const t = useTranslations("teams.form");
  const [open, setOpen] = useState<"decision" | "seat" | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="mt-3 flex flex-wrap gap-2.5 empty:hidden">
      {offers.fill && (
        <Button variant="primary" icon="plus" onClick={() => setOpen("seat")}>
          {t("addSeat")}
        </Button>
      )}
      {offers.record && (
        <Button
          variant={number ? "secondary" : "primary"}
          icon="pencil-line"
          onClick={() => setOpen("decision")}
        >
          {t(number ? "correctDecision" : "recordDecision")}
        </Button>
      )}
      {open === "decision" && (
        <DecisionDialog
          cycleId={cycleId}
          unitId={unitId}
          number={number}
          decidedOn={decidedOn}
          onClose={close}
        />
      )}
      {open === "seat" && (
        <SeatDialog cycleId={cycleId} unitId={unitId} bodies={bodies} year={year} onClose={close} />
      )}
    </div>
  );
}
