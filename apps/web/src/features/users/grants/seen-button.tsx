"use client";
import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useCommand } from "../../../lib/use-command.ts";

/** Says that everything given until now has been seen. */
export function SeenButton() {
  const t = useTranslations("grants");
  const { run, pending, problem } = useCommand(({ users }) => users.seeGrants.mutate);
  return (
    <>
      <Button icon="eye" loading={pending && t("seeing")} onClick={() => void run({})}>
        {t("seen")}
      </Button>
      <ProblemNote sentence={problem?.sentence ?? null} />
    </>
  );
}
