"use client";
import type { NominationStep } from "@sansang/rules/candidates/nomination";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConflictChoice } from "../../forms/conflict-choice.tsx";
import { DateField } from "../../forms/date-field.tsx";
import { asTyped, typedDate } from "../../forms/typed-date.ts";
import { useEdit } from "../../forms/use-edit.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { DeedDialog } from "./deed-dialog.tsx";

export interface DatesProps {
  readonly cycleId: string;
  readonly unitId: string;
  /** The steps of the rules in force; the day as typed. */
  readonly steps: readonly {
    readonly step: NominationStep;
    readonly label: string;
    readonly heldOn: string;
  }[];
}

/** Refusals that speak of one step. */
const STEP_OF_REFUSAL: Readonly<Record<string, NominationStep>> = {
  party_opinion_too_early: "partyOpinion",
  consultation_too_early: "consultation",
  front_meeting_2_too_early: "frontMeeting2",
};

const NO_DAYS: Record<NominationStep, string> = {
  frontMeeting1: "",
  partyOpinion: "",
  consultation: "",
  frontMeeting2: "",
};

const textOf = (_: string, day: unknown): string => (day ? asTyped(String(day)) : "");

/** On which days a khóm took the steps to its list; an empty field is a step not yet taken. */
export default function DatesDialog({
  cycleId,
  unitId,
  steps,
  onClose,
}: DatesProps & { onClose: () => void }) {
  const t = useTranslations("candidates");
  const [asked, setAsked] = useState(false);
  const { draft, opened, change, settle, drop } = useEdit<Record<NominationStep, string>>(
    `dates:${cycleId}:${unitId}`,
    {
      ...NO_DAYS,
      ...Object.fromEntries(steps.map(({ step, heldOn }) => [step, heldOn])),
    },
  );
  const { run, pending, problem } = useVerb(client.candidates.recordNomination.mutate);
  const wrong = (step: NominationStep): string | undefined => {
    const typed = typedDate(draft[step]);
    const isBad = "problem" in typed && typed.problem !== "missing";
    if (asked && isBad) return t(`form.wrong.${typed.problem}`);
    if (problem?.reason && STEP_OF_REFUSAL[problem.reason] === step) return problem.sentence;
    return problem?.fields[step];
  };
  const sentIn = (texts: Record<NominationStep, string>) => {
    const dayOf = (step: NominationStep): CalendarDate | null => {
      const typed = typedDate(texts[step]);
      return "date" in typed ? (typed.date as CalendarDate) : null;
    };
    return {
      frontMeeting1: dayOf("frontMeeting1"),
      partyOpinion: dayOf("partyOpinion"),
      consultation: dayOf("consultation"),
      frontMeeting2: dayOf("frontMeeting2"),
    };
  };
  const submit = async () => {
    setAsked(true);
    const isTyped = steps.every(({ step }) => {
      const typed = typedDate(draft[step]);
      return "date" in typed || typed.problem === "missing";
    });
    if (!isTyped) return false;
    const done = await run({
      cycleId,
      unitId,
      ...sentIn(draft),
      opened: opened && sentIn(opened),
    });
    if (!done) return false;
    drop();
    return true;
  };
  return (
    <DeedDialog
      title={t("dates.formTitle")}
      submitLabel={t("dates.save")}
      pending={pending}
      problem={problem?.reason && problem.reason in STEP_OF_REFUSAL ? null : problem}
      submit={submit}
      onClose={onClose}
    >
      <p className="text-ink-2 text-sm">{t("dates.order")}</p>
      <ConflictChoice
        conflicts={problem?.conflicts}
        labelOf={(field) => steps.find(({ step }) => step === field)?.label ?? field}
        textOf={textOf}
        choose={({ field, theirs }, keep) => settle({ [field]: textOf(field, theirs) }, keep === "theirs")}
      />
      {steps.map(({ step, label }) => (
        <DateField
          key={step}
          name={step}
          label={label}
          optional={t("form.optional")}
          value={draft[step]}
          change={(text) => change({ [step]: text })}
          error={wrong(step)}
        />
      ))}
    </DeedDialog>
  );
}
