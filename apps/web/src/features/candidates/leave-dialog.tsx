"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DateField } from "../../forms/date-field.tsx";
import { typedDate } from "../../forms/typed-date.ts";
import { sentDate } from "../../lib/sent-date.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { DeedDialog } from "./deed-dialog.tsx";
import { ReasonDeed } from "./reason-deed.tsx";

export interface LeaveProps {
  readonly candidateId: string;
  readonly least: number;
  readonly name: string;
  /** How many stand in the khóm besides. */
  readonly others: number;
  readonly listFixed: boolean;
}

type Props = LeaveProps & { onClose: () => void };

/** Somebody does not wish to stand any more. */
export function WithdrawDialog({ candidateId, least, onClose, ...facts }: Props) {
  const t = useTranslations("candidates.leave");
  const day = useDay();
  const { run, pending, problem } = useVerb(client.candidates.withdraw.mutate);
  const submit = async (reason: string) =>
    day.isReady() && (await run({ candidateId, on: day.sent(), reason })) !== null;
  return (
    <ReasonDeed
      draftKey={`withdraw:${candidateId}`}
      title={t("withdrawTitle", { name: facts.name })}
      consequences={useConsequences(facts)}
      label={t("withdrawReason")}
      least={least}
      submitLabel={t("withdraw")}
      variant="danger"
      pending={pending}
      problem={problem}
      submit={submit}
      onClose={onClose}
    >
      <DateField
        name="on"
        label={t("withdrawOn")}
        value={day.text}
        change={day.change}
        error={day.error ?? problem?.fields.on}
      />
    </ReasonDeed>
  );
}

/** A candidate has died. */
export function DeathDialog({ candidateId, onClose, ...facts }: Props) {
  const t = useTranslations("candidates.leave");
  const day = useDay();
  const { run, pending, problem } = useVerb(client.candidates.recordDeath.mutate);
  const submit = async () => day.isReady() && (await run({ candidateId, on: day.sent() })) !== null;
  return (
    <DeedDialog
      title={t("deathTitle", { name: facts.name })}
      consequences={useConsequences(facts)}
      submitLabel={t("death")}
      variant="danger"
      pending={pending}
      problem={problem}
      submit={submit}
      onClose={onClose}
    >
      <DateField
        name="on"
        label={t("deathOn")}
        value={day.text}
        change={day.change}
        error={day.error ?? problem?.fields.on}
      />
    </DeedDialog>
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

function useDay() {
  const t = useTranslations("candidates.form");
  const [text, change] = useState("");
  const [asked, setAsked] = useState(false);
  const typed = typedDate(text);
  return {
    text,
    change,
    error: asked && "problem" in typed ? t(`wrong.${typed.problem}`) : undefined,
    sent: () => sentDate(text),
    isReady: () => {
      setAsked(true);
      return "date" in typed;
    },
  };
}
