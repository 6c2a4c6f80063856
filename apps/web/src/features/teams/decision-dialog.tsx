"use client";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DateField } from "../../forms/date-field.tsx";
import { typedDate } from "../../forms/typed-date.ts";
import { useDraft } from "../../forms/use-draft.ts";
import { sentDate } from "../../lib/sent-date.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { DeedDialog } from "../candidates/deed-dialog.tsx";

type Props = { cycleId: string; unitId: string; number: string; decidedOn: string; onClose: () => void };

/** Number and date of the decision that sets the team up. */
export default function DecisionDialog({ cycleId, unitId, number, decidedOn, onClose }: Props) {
  const t = useTranslations("teams.form");
  const words = useTranslations("candidates.form");
  const [asked, setAsked] = useState(false);
  const { draft, change, drop } = useDraft(`team:${cycleId}:${unitId}`, { number, decidedOn });
  const { run, pending, problem } = useVerb(client.teams.record.mutate);
  const day = typedDate(draft.decidedOn);
  const submit = async () => {
    setAsked(true);
    if (draft.number.trim() === "" || "problem" in day) return false;
    const done = await run({
      cycleId,
      unitId,
      decisionNumber: draft.number,
      decidedOn: sentDate(draft.decidedOn),
    });
    if (!done) return false;
    drop();
    return true;
  };
  return (
    <DeedDialog
      title={t("decisionTitle")}
      submitLabel={t("saveDecision")}
      pending={pending}
      problem={problem?.reason === "date_in_future" ? null : problem}
      submit={submit}
      onClose={onClose}
    >
      <TextField
        id="decision-number"
        label={t("number")}
        placeholder={t("numberExample")}
        autoComplete="off"
        value={draft.number}
        onChange={({ target }) => change({ number: target.value })}
        error={asked && draft.number.trim() === "" ? words("wrong.missing") : problem?.fields.decisionNumber}
      />
      <DateField
        name="decidedOn"
        label={t("decidedOn")}
        value={draft.decidedOn}
        change={(text) => change({ decidedOn: text })}
        error={
          asked && "problem" in day
            ? words(`wrong.${day.problem}`)
            : (problem?.fields.decidedOn ??
              (problem?.reason === "date_in_future" ? problem.sentence : undefined))
        }
      />
    </DeedDialog>
  );
}
