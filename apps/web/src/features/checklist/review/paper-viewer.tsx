import type { Language } from "@sansang/rules/kernel/language";
import { formatBytes } from "@sansang/rules/kernel/number-words";
import { FILE_MARK_WORDS } from "@sansang/rules/words/upload-refusal-words";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { EvidenceViewer, type ViewedFile } from "./evidence-viewer.tsx";

type Props = {
  item: RouterOutputs["checklist"]["show"];
  version: RouterOutputs["checklist"]["show"]["versions"][number] | undefined;
};

/** The papers of one version, with what is new against the version before. */
export function PaperViewer({ item, version }: Props) {
  const t = useTranslations("checklist.viewer");
  const language = useLocale();
  const first = version === undefined || version.number === item.versions.at(-1)?.number;
  const files = viewedFiles(item, version?.components ?? [], first, language);
  return (
    <EvidenceViewer
      key={version?.number ?? 0}
      files={files}
      words={{
        label: t("label"),
        fresh: t("fresh"),
        unchanged: t("unchanged"),
        download: t("download"),
        openWhole: t("openWhole"),
        noPreview: t("noPreview"),
        empty: item.status === "not_applicable" ? t("exempt") : t("empty"),
      }}
    />
  );
}

/** Files of a version for the viewer; what is new is told from the second version on. */
function viewedFiles(
  item: RouterOutputs["checklist"]["show"],
  components: readonly RouterOutputs["checklist"]["show"]["currentEvidence"][number][],
  first: boolean,
  language: Language,
): ViewedFile[] {
  const { slots } = item.step;
  return components.map(({ id, fileId, name, slot, mediaType, size, isNew, marks = [] }) => ({
    id,
    fileId,
    name,
    slotName: slots.find(({ code }) => code === slot)?.name[language] ?? slot,
    mediaType,
    size: formatBytes(size, language),
    isNew: first ? null : isNew,
    marks: marks.map((mark) => FILE_MARK_WORDS[mark][language]),
  }));
}
