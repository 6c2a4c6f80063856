"use client";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConflictChoice } from "../../forms/conflict-choice.tsx";
import { DateField } from "../../forms/date-field.tsx";
import { asTyped, typedDate } from "../../forms/typed-date.ts";
import { useEdit } from "../../forms/use-edit.ts";
import { sentDate } from "../../lib/sent-date.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { DeedDialog } from "../candidates/deed-dialog.tsx";

type Props = { cycleId: string; unitId: string; number: string; decidedOn: string; onClose: () => void };

const textOf = (field: string, value: unknown): string =>
  field === "decidedOn" && value ? asTyped(String(value)) : String(value ?? "");

/** Number and date of the decision that sets the team up. */
export default function DecisionDialog({ cycleId, unitId, number, decidedOn, onClose }: Props) {
  const t = useTranslations("teams.form");
  const words = useTranslations("candidates.form");
  const [asked, setAsked] = useState(false);
  const { draft, opened, change, settle, drop } = useEdit(
    `team:${cycleId}:${unitId}`,
    { decisionNumber: number, decidedOn },
    number !== "",
  );
  const { run, pending, problem } = useVerb(client.teams.record.mutate);
  const day = typedDate(draft.decidedOn);
  const submit = async () => {
    setAsked(true);
    if (draft.decisionNumber.trim() === "" || "problem" in day) return false;
    const done = await run({
      cycleId,
      unitId,
      decisionNumber: draft.decisionNumber,
      decidedOn: sentDate(draft.decidedOn),
      opened: opened && { ...opened, decidedOn: sentDate(opened.decidedOn) },
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
      <ConflictChoice
        conflicts={problem?.conflicts}
        labelOf={(field) => t(field === "decidedOn" ? "decidedOn" : "number")}
        textOf={textOf}
        choose={({ field, theirs }, keep) => settle({ [field]: textOf(field, theirs) }, keep === "theirs")}
      />
      <TextField
        id="decision-number"
        label={t("number")}
        placeholder={t("numberExample")}
        autoComplete="off"
        value={draft.decisionNumber}
        onChange={({ target }) => change({ decisionNumber: target.value })}
        error={
          asked && draft.decisionNumber.trim() === ""
            ? words("wrong.missing")
            : problem?.fields.decisionNumber
        }
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
