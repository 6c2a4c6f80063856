"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";

const RefuseDialog = dynamic(() => import("./refuse-dialog.tsx"), { ssr: false });

type Props = { photoId: string; mayAccept: boolean; mayRefuse: boolean };

/** A supervisor takes the photo for proof in the name of the institution, or does not. */
export function PhotoActs({ photoId, mayAccept, mayRefuse }: Props) {
  const t = useTranslations("postings.photo");
  const [refusing, setRefusing] = useState(false);
  const { run, pending, problem } = useVerb(client.postings.acceptPhoto.mutate);
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
        <Button variant="danger" full icon="undo-2" onClick={() => setRefusing(true)}>
          {t("refuse")}
        </Button>
      )}
      <ProblemNote sentence={problem?.sentence} />
      {refusing && <RefuseDialog photoId={photoId} onClose={() => setRefusing(false)} />}
    </div>
  );
}
