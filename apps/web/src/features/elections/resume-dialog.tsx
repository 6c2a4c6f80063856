"use client";
import { PreviewResumeInput, ResumeCycleInput } from "@sansang/rules/elections/election.input";
import type { LegalMinimum } from "@sansang/rules/elections/legal-minima";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { AreaField } from "../../forms/area-field.tsx";
import { asTyped } from "../../forms/as-typed.ts";
import { DateField } from "../../forms/date-field.tsx";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { Previewed } from "../../forms/previewed.tsx";
import { useForm } from "../../forms/use-form.ts";
import { useTyped } from "../../forms/use-typed.ts";
import type { RouterOutputs } from "../../lib/api.ts";
import { BrokenMinima } from "./broken-minima.tsx";
import { MovedDates } from "./moved-dates.tsx";
import { WhatRests } from "./what-rests.tsx";

type Preview = RouterOutputs["elections"]["previewResume"];
type Props = { cycleId: string; electionDay: CalendarDate; onClose: () => void };

/** On which day, the old one or another, a suspended election is held after all; what that changes, then the reason. */
export default function ResumeDialog({ cycleId, electionDay, onClose }: Props) {
  const t = useTranslations("elections");
  const language = useLocale();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [acceptedMinima, setAcceptedMinima] = useState<LegalMinimum[]>([]);
  const stored = useTyped({ electionDay: asTyped(electionDay), reason: "" });
  const look = useForm(PreviewResumeInput, ({ elections }) => elections.previewResume.query, {
    stored,
    given: { cycleId },
    refresh: false,
    stays: true,
    done: (found, isCurrent) => setPreview(isCurrent ? found : null),
  });
  const resume = useForm(ResumeCycleInput, ({ elections }) => elections.resume.mutate, {
    stored,
    given: { cycleId, acceptedMinima },
    done: onClose,
  });
  const form = preview ? resume : look;
  const day = form.date("electionDay");
  const isSameDay = preview?.electionDay === electionDay;
  return (
    <FormDialog
      form={form}
      title={t("resume.title")}
      submitLabel={
        preview ? t("resume.submit", { day: formatDate(preview.electionDay, language) }) : t("resume.look")
      }
      wide
      onClose={onClose}
    >
      <DateField
        {...day}
        label={t("resume.day")}
        hint={t("resume.was", { day: formatDate(electionDay, language) })}
        change={(text) => {
          day.change(text);
          setPreview(null);
          setAcceptedMinima([]);
        }}
      />
      {preview && (
        <Previewed>
          {isSameDay ? <p>{t("resume.sameDay")}</p> : <WhatRests rests={preview.rests} />}
          {!isSameDay && <MovedDates preview={preview} />}
          <BrokenMinima minima={preview.minima} accepted={acceptedMinima} change={setAcceptedMinima} />
          <AreaField {...resume.area("reason")} label={t("form.reason")} hint={t("resume.reasonHint")} />
        </Previewed>
      )}
    </FormDialog>
  );
}
