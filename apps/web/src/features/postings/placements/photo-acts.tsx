"use client";
import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useCommand } from "../../../lib/use-command.ts";
import { RefuseButton } from "./dialog-buttons.ts";

type Props = { photoId: string; mayAccept: boolean; mayRefuse: boolean };

/** A supervisor takes the photo for proof in the name of the institution, or does not. */
export function PhotoActs({ photoId, mayAccept, mayRefuse }: Props) {
  const t = useTranslations("postings.photo");
  const { run, pending, problem } = useCommand(({ postings }) => postings.acceptPhoto.mutate);
  return (
    <div className="flex flex-col gap-2">
      {mayAccept && (
        <Button
          variant="primary"
          size={44}
          full
          icon="check"
          loading={pending && t("sending")}
          onClick={() => void run({ photoId })}
        >
          {t("accept")}
        </Button>
      )}
      {mayRefuse && (
        <RefuseButton of={{ photoId }} variant="danger" full icon="undo-2">
          {t("refuse")}
        </RefuseButton>
      )}
      <ProblemNote sentence={problem?.sentence} />
    </div>
  );
}
