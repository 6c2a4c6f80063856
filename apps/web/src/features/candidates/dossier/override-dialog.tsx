"use client";
import { OverrideConflictInput } from "@sansang/rules/candidates/candidate.input";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "../../../forms/reason-dialog.tsx";

export interface OverrideProps {
  readonly cycleId: string;
  readonly conflictKey: string;
  /** The conflict in one sentence. */
  readonly sentence: string;
}

/** An approver answers for a conflict: his name and reason stay on the dossier. */
export default function OverrideDialog({
  cycleId,
  conflictKey,
  sentence,
  onClose,
}: OverrideProps & { onClose: () => void }) {
  const t = useTranslations("candidates.conflict");
  return (
    <ReasonDialog
      schema={OverrideConflictInput}
      procedure={({ candidates }) => candidates.overrideConflict.mutate}
      given={{ conflictKey, cycleId }}
      draftKey={`override:${conflictKey}`}
      title={t("overrideTitle")}
      consequences={[t("overrideStays"), t("overrideOpens"), t("overrideFalls")]}
      label={t("overrideReason")}
      submitLabel={t("override")}
      variant="danger"
      onClose={onClose}
    >
      <p className="font-medium">{sentence}</p>
    </ReasonDialog>
  );
}
