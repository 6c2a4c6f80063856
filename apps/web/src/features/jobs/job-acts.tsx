"use client";
import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import { dialogButton } from "../../forms/dialog-button.tsx";
import { ProblemNote } from "../../forms/problem-note.tsx";
import { useCommand } from "../../lib/use-command.ts";

const GiveUpButton = dialogButton(() => import("./give-up-dialog.tsx"));

/** What becomes of a job that has failed. */
export function JobActs({ jobId, name }: { jobId: number; name: string }) {
  const t = useTranslations("jobs");
  const { run, pending, problem } = useCommand(({ jobs }) => jobs.retry.mutate);
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button
        icon="refresh-cw"
        size={44}
        aria-label={`${t("retry")}: ${name}`}
        loading={pending && t("retrying")}
        onClick={() => void run({ jobId })}
      >
        {t("retry")}
      </Button>
      <GiveUpButton of={{ jobId, name }} size={44} variant="quiet" aria-label={`${t("giveUp.act")}: ${name}`}>
        {t("giveUp.act")}
      </GiveUpButton>
      <ProblemNote sentence={problem?.sentence ?? null} />
    </div>
  );
}
