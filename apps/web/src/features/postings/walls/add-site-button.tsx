"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";

const SiteDialog = dynamic(() => import("./site-dialog.tsx"), { ssr: false });

type Props = { cycleId: string; khoms: readonly { unitId: string; name: string }[] };

/** One more place where the lists of a khóm hang. */
export function AddSiteButton({ cycleId, khoms }: Props) {
  const t = useTranslations("postings.site");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="plus" onClick={() => setOpen(true)}>
        {t("add")}
      </Button>
      {open && <SiteDialog cycleId={cycleId} khoms={khoms} onClose={() => setOpen(false)} />}
    </>
  );
}
