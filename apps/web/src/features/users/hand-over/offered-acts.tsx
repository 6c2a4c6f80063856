"use client";
import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useCommand } from "../../../lib/use-command.ts";

type Props = { ids: string[]; label: string };

/** Takes what is offered, or does not. */
export function OfferedActs({ ids, label }: Props) {
  const t = useTranslations("users.handOver");
  const take = useCommand<{ handOverItemIds: string[] }, unknown>(({ users }) => users.acceptWork.mutate);
  const decline = useCommand<{ handOverItemIds: string[] }, unknown>(({ users }) => users.declineWork.mutate);
  const input = { handOverItemIds: ids };
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button
        size={30}
        variant="primary"
        aria-label={`${t("take")}: ${label}`}
        loading={take.pending && t("taking")}
        onClick={() => void take.run(input)}
      >
        {t("take")}
      </Button>
      <Button
        size={30}
        aria-label={`${t("decline")}: ${label}`}
        loading={decline.pending && t("taking")}
        onClick={() => void decline.run(input)}
      >
        {t("decline")}
      </Button>
      <ProblemNote sentence={take.problem?.sentence ?? decline.problem?.sentence ?? null} />
    </span>
  );
}
