"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { KnownDocument } from "./document-dialog.tsx";

const DocumentDialog = dynamic(() => import("./document-dialog.tsx"), { ssr: false });

type Props = { versionId: string; isNew: boolean; known: KnownDocument };

/** Opens the form of decision and signatory. */
export function DocumentButton({ versionId, isNew, known }: Props) {
  const t = useTranslations("postings.list");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="pencil-line" variant={isNew ? "primary" : "secondary"} onClick={() => setOpen(true)}>
        {t(isNew ? "writeDocument" : "editDocument")}
      </Button>
      {open && <DocumentDialog versionId={versionId} known={known} onClose={() => setOpen(false)} />}
    </>
  );
}
