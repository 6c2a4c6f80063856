"use client";
import { Dialog } from "@sansang/ui/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PreviewFrame } from "../lists/preview-frame.tsx";
import type { ChosenList } from "./chosen-list.ts";

type Props = { lists: readonly ChosenList[]; onClose: () => void };

/** The sheets of the lists that were chosen when it opened, one after another: looked at here, they may be approved together. */
export default function PreviewManyDialog({ lists, onClose }: Props) {
  const t = useTranslations("postings.queue");
  const [shown] = useState(lists);
  const versions = shown.flatMap(({ versionId, fingerprint }) =>
    versionId && fingerprint ? [{ versionId, seenFingerprint: fingerprint }] : [],
  );
  const src = `/api/postings/previews?${new URLSearchParams([
    ...versions.map(({ versionId }) => ["v", versionId]),
    ["of", versions.map(({ seenFingerprint }) => seenFingerprint.slice(0, 12)).join("")],
  ])}`;
  const title = t("previewManyTitle", { count: versions.length });
  return (
    <Dialog wide title={title} closeLabel={t("closePreview")} onClose={onClose}>
      <PreviewFrame src={src} title={title} note={null} seen={versions} />
    </Dialog>
  );
}
