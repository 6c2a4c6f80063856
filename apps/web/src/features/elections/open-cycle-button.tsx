"use client";
import type { RulePackId } from "@sansang/rules/elections/rules";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";

const OpenCycleDialog = dynamic(() => import("./open-cycle-dialog.tsx"), { ssr: false });

export interface PackChoice {
  readonly id: RulePackId;
  readonly name: string;
  readonly isUnverified: boolean;
}

/** Opens the form for a new cycle. */
export function OpenCycleButton({ packs }: { packs: readonly PackChoice[] }) {
  const t = useTranslations("elections.open");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon="plus" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open && <OpenCycleDialog packs={packs} onClose={() => setOpen(false)} />}
    </>
  );
}
