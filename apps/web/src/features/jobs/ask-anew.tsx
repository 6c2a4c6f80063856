"use client";
import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import { ProblemNote } from "../../forms/problem-note.tsx";
import type { RouterOutputs } from "../../lib/api.ts";
import { useCommand } from "../../lib/use-command.ts";

type Props = {
  again: RouterOutputs["jobs"]["errands"][number]["again"];
  /** What it is, for whoever hears the button without its line. */
  what: string;
};

/** Asks once more for what an errand was about. */
export function AskAnew({ again, what }: Props) {
  const t = useTranslations("jobs.errands");
  const { run, pending, problem } = useCommand(({ jobs }) => jobs.ask.mutate);
  return (
    <span className="flex flex-wrap items-center gap-2.5">
      <ProblemNote sentence={problem?.sentence ?? null} />
      <Button
        size={44}
        loading={pending && t("again")}
        aria-label={t("againOf", { what })}
        onClick={() => void run(again)}
      >
        {t("again")}
      </Button>
    </span>
  );
}
