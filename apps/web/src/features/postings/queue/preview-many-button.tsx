"use client";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PreviewFrame } from "../lists/preview-frame.tsx";
import type { ChosenList } from "./shown-queue.ts";

/** The sheets of the chosen lists, one after another: looked at here, they may be approved together. */
export function PreviewManyButton({ lists }: { lists: readonly ChosenList[] }) {
  const t = useTranslations("postings.queue");
  const [shown, setShown] = useState<readonly ChosenList[] | null>(null);
  const versions = (shown ?? []).flatMap(({ versionId, fingerprint }) =>
    versionId && fingerprint ? [{ versionId, seenFingerprint: fingerprint }] : [],
  );
  const src = `/api/postings/previews?${new URLSearchParams([
    ...versions.map(({ versionId }) => ["v", versionId]),
    ["of", versions.map(({ seenFingerprint }) => seenFingerprint.slice(0, 12)).join("")],
  ])}`;
  return (
    <>
      <Button icon="eye" onClick={() => setShown(lists)}>
        {t("previewMany", { count: lists.length })}
      </Button>
      {shown && (
        <Dialog
          wide
          title={t("previewManyTitle", { count: versions.length })}
          closeLabel={t("closePreview")}
          onClose={() => setShown(null)}
        >
          <PreviewFrame
            src={src}
            title={t("previewManyTitle", { count: versions.length })}
            note={null}
            seen={versions}
          />
        </Dialog>
      )}
    </>
  );
}
