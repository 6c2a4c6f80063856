"use client";
import { RecordTeamInput } from "@sansang/rules/teams/team.input";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { ConflictChoice } from "../../forms/conflict-choice.tsx";
import { DateField } from "../../forms/date-field.tsx";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useEdit } from "../../forms/use-edit.ts";
import { useForm } from "../../forms/use-form.ts";

type Props = { cycleId: string; unitId: string; number: string; decidedOn: string; onClose: () => void };

/** Number and date of the decision that sets the team up. */
export default function DecisionDialog({ cycleId, unitId, number, decidedOn, onClose }: Props) {
  const t = useTranslations("teams.form");
  const known = { decisionNumber: number, decidedOn };
  const form = useForm(RecordTeamInput, ({ teams }) => teams.record.mutate, {
    stored: useEdit(`team:${cycleId}:${unitId}`, known, number !== ""),
    given: { cycleId, unitId },
    done: onClose,
  });
  return (
    <FormDialog form={form} title={t("decisionTitle")} submitLabel={t("saveDecision")} onClose={onClose}>
      <ConflictChoice
        {...form.conflict}
        labelOf={(field) => t(field === "decidedOn" ? "decidedOn" : "number")}
      />
      <TextField {...form.field("decisionNumber")} label={t("number")} placeholder={t("numberExample")} />
      <DateField {...form.date("decidedOn")} label={t("decidedOn")} />
    </FormDialog>
  );
}
