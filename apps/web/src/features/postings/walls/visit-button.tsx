"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";

const VisitDialog = dynamic(() => import("./visit-dialog.tsx"), { ssr: false });

type Props = { siteId: string; postingId: string; place: string };

/** Opens the form of somebody who went to look again. */
export function VisitButton(wall: Props) {
  const t = useTranslations("postings.visit");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button full icon="eye" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open && <VisitDialog {...wall} onClose={() => setOpen(false)} />}
    </>
  );
}
