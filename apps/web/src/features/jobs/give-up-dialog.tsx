"use client";
import { GiveUpJobInput } from "@sansang/rules/jobs/errand.input";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "../../forms/reason-dialog.tsx";

type Props = { jobId: number; name: string; onClose: () => void };

/** A job that will not be done, and why. */
export default function GiveUpDialog({ jobId, name, onClose }: Props) {
  const t = useTranslations("jobs.giveUp");
  return (
    <ReasonDialog
      schema={GiveUpJobInput}
      procedure={({ jobs }) => jobs.giveUp.mutate}
      given={{ jobId }}
      draftKey={`give-up:${jobId}`}
      title={t("title", { name })}
      consequences={[t("gone")]}
      label={t("reason")}
      hint={t("hint")}
      submitLabel={t("submit")}
      variant="danger"
      onClose={onClose}
    />
  );
}
