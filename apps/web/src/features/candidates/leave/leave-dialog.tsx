"use client";
import { RecordDeathInput, WithdrawCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { useTranslations } from "next-intl";
import { AreaField } from "../../../forms/area-field.tsx";
import { DateField } from "../../../forms/date-field.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useDraft } from "../../../forms/use-draft.ts";
import { useForm } from "../../../forms/use-form.ts";
import { useTyped } from "../../../forms/use-typed.ts";

export interface LeaveProps {
  readonly candidateId: string;
  readonly name: string;
  /** How many stand in the khóm besides. */
  readonly others: number;
  readonly listFixed: boolean;
}

type Props = LeaveProps & { onClose: () => void };

const WITHDRAWAL = { on: "", reason: "" };
const DEATH = { on: "" };

/** Somebody does not wish to stand any more. */
export function WithdrawDialog({ candidateId, onClose, ...facts }: Props) {
  const t = useTranslations("candidates.leave");
  const form = useForm(WithdrawCandidateInput, ({ candidates }) => candidates.withdraw.mutate, {
    stored: useDraft(`withdraw:${candidateId}`, WITHDRAWAL),
    given: { candidateId },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("withdrawTitle", { name: facts.name })}
      consequences={useConsequences(facts)}
      submitLabel={t("withdraw")}
      variant="danger"
      onClose={onClose}
    >
      <DateField {...form.date("on")} label={t("withdrawOn")} />
      <AreaField {...form.area("reason")} label={t("withdrawReason")} />
    </FormDialog>
  );
}

/** A candidate has died. */
export function DeathDialog({ candidateId, onClose, ...facts }: Props) {
  const t = useTranslations("candidates.leave");
  const form = useForm(RecordDeathInput, ({ candidates }) => candidates.recordDeath.mutate, {
    stored: useTyped(DEATH),
    given: { candidateId },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("deathTitle", { name: facts.name })}
      consequences={useConsequences(facts)}
      submitLabel={t("death")}
      variant="danger"
      onClose={onClose}
    >
      <DateField {...form.date("on")} label={t("deathOn")} />
    </FormDialog>
  );
}

function useConsequences({ others, listFixed }: Pick<LeaveProps, "others" | "listFixed">): string[] {
  const t = useTranslations("candidates.leave");
  return [
    others === 0 ? t("nobodyLeft") : t("othersLeft", { count: others }),
    ...(listFixed ? [t("listBreaks")] : []),
    t("staysReadable"),
  ];
}
