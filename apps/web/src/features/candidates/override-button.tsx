"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OverrideProps } from "./override-dialog.tsx";

const OverrideDialog = dynamic(() => import("./override-dialog.tsx"), { ssr: false });

/** Opens the form in which an administrator answers for a conflict. */
export function OverrideButton(props: OverrideProps) {
  const t = useTranslations("candidates.conflict");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="danger" icon="pencil-line" onClick={() => setOpen(true)}>
        {t("overrideOpen")}
      </Button>
      {open && <OverrideDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
