"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { VetProps } from "./vet-dialog.tsx";

const VetDialog = dynamic(() => import("./vet-dialog.tsx"), { ssr: false });

/** Opens the form in which the viewer's institution speaks of each criterion. */
export function VetButton(props: VetProps) {
  const t = useTranslations("candidates.vet");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size={30} variant="primary" icon="pencil-line" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open && <VetDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
