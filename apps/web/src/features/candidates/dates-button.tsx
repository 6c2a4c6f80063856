"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DatesProps } from "./dates-dialog.tsx";

const DatesDialog = dynamic(() => import("./dates-dialog.tsx"), { ssr: false });

/** Opens the form for the days of the steps. */
export function DatesButton(props: DatesProps) {
  const t = useTranslations("candidates.dates");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="calendar" className="mt-3" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open && <DatesDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
