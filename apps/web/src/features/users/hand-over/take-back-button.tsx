"use client";
import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useCommand } from "../../../lib/use-command.ts";

type Props = { id: string; label: string };

/** Takes an offer back that the successor has not answered. */
export function TakeBackButton({ id, label }: Props) {
  const t = useTranslations("users.handOver");
  const { run, pending, problem } = useCommand(({ users }) => users.withdrawWork.mutate);
  return (
    <>
      <Button
        size={30}
        variant="quiet"
        aria-label={`${t("takeBack")}: ${label}`}
        loading={pending && t("taking")}
        onClick={() => void run({ handOverItemId: id })}
      >
        {t("takeBack")}
      </Button>
      <ProblemNote sentence={problem?.sentence} />
    </>
  );
}
