"use client";
import { ReopenVettingInput } from "@sansang/rules/candidates/candidate.input";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "../../../forms/reason-dialog.tsx";

type Props = { candidateId: string; version: number; onClose: () => void };

/** Takes a concluded vetting up again, or somebody who had left. */
export default function ReopenDialog({ candidateId, version, onClose }: Props) {
  const t = useTranslations("candidates.reopen");
  return (
    <ReasonDialog
      schema={ReopenVettingInput}
      procedure={({ candidates }) => candidates.reopenVetting.mutate}
      given={{ candidateId }}
      draftKey={`reopen:${candidateId}`}
      title={t("title")}
      consequences={[t("first", { version: version + 1 }), t("second")]}
      label={t("reason")}
      submitLabel={t("submit")}
      onClose={onClose}
    />
  );
}
