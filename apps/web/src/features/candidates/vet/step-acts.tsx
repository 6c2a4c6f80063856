"use client";
import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import type { Offered } from "../../../forms/offered.ts";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useCommand } from "../../../lib/use-command.ts";
import { ConsultationButton } from "../dialog-buttons.ts";
import type { ConsultationProps } from "../dossier/consultation-dialog.tsx";

type Props = ConsultationProps & {
  offers: { consult: Offered | null; send: Offered | null };
  isConsulted: boolean;
};

/** The next steps of whoever enters: what the voters said, and sending the dossier on. */
export function StepActs({ offers, isConsulted, ...consultation }: Props) {
  const t = useTranslations("candidates.path");
  const { run, pending, problem } = useCommand(({ candidates }) => candidates.sendToVetting.mutate);
  const { consult, send } = offers;
  return (
    <>
      <ProblemNote sentence={problem?.sentence} />
      <div className="flex flex-wrap items-start gap-2.5 empty:hidden">
        <ConsultationButton
          of={consultation}
          offer={consult}
          variant={isConsulted ? "secondary" : "primary"}
          icon="users"
        >
          {t(isConsulted ? "consultAgain" : "consult")}
        </ConsultationButton>
        {send && (
          <Button
            variant={consult && !isConsulted ? "secondary" : "primary"}
            icon="arrow-right"
            loading={pending && t("sending")}
            {...(send.open
              ? { onClick: () => void run({ candidateId: consultation.candidateId }) }
              : { blocked: send.why })}
          >
            {t("send")}
          </Button>
        )}
      </div>
    </>
  );
}
