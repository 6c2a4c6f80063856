"use client";
import { CloseCycleInput } from "@sansang/rules/elections/election.input";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "../../forms/reason-dialog.tsx";

type Props = { cycleId: string; onClose: () => void };

/** Closes a cycle for a reason: from then on it can only be read. */
export default function CloseDialog({ cycleId, onClose }: Props) {
  const t = useTranslations("elections");
  return (
    <ReasonDialog
      schema={CloseCycleInput}
      procedure={({ elections }) => elections.close.mutate}
      given={{ cycleId }}
      draftKey={`close:${cycleId}`}
      title={t("close.title")}
      label={t("form.reason")}
      hint={t("form.reasonHint")}
      submitLabel={t("close.submit")}
      variant="danger"
      onClose={onClose}
    >
      <p>{t("close.text")}</p>
    </ReasonDialog>
  );
}
