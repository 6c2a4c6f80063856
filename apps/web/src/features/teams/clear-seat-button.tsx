"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";

const ClearDialog = dynamic(() => import("./clear-dialog.tsx"), { ssr: false });

/** Opens the question what follows when somebody leaves the team. */
export function ClearSeatButton({ seatId, name }: { seatId: string; name: string }) {
  const t = useTranslations("teams.clear");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size={30} icon="user-x" onClick={() => setOpen(true)} aria-label={`${t("open")}: ${name}`}>
        {t("open")}
      </Button>
      {open && <ClearDialog seatId={seatId} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}
