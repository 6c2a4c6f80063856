"use client";
import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useCommand } from "../../../lib/use-command.ts";

/** Lets somebody sign in at once whom wrong passwords have slowed down. */
export function UnlockButton({ userId }: { userId: string }) {
  const t = useTranslations("users.account");
  const { run, pending, problem } = useCommand(({ users }) => users.unlock.mutate);
  return (
    <>
      <Button icon="check" loading={pending && t("unlocking")} onClick={() => void run({ userId })}>
        {t("unlock")}
      </Button>
      <ProblemNote sentence={problem?.sentence} />
    </>
  );
}
