"use client";
import { MoveElectionDayInput, PreviewMoveInput } from "@sansang/rules/elections/election.input";
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

type Preview = RouterOutputs["elections"]["previewMove"];
type Props = { cycleId: string; electionDay: CalendarDate; onClose: () => void };

/** First the new day and what it changes, then the reason and the confirmation. */
export default function MoveDialog({ cycleId, electionDay, onClose }: Props) {
  const t = useTranslations("elections");
  const language = useLocale();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [acceptedMinima, setAcceptedMinima] = useState<LegalMinimum[]>([]);
  const stored = useTyped({ electionDay: asTyped(electionDay), reason: "" });
  const look = useForm(PreviewMoveInput, ({ elections }) => elections.previewMove.query, {
    stored,
    given: { cycleId },
    refresh: false,
    stays: true,
    done: (found, isCurrent) => setPreview(isCurrent ? found : null),
  });
  const move = useForm(MoveElectionDayInput, ({ elections }) => elections.move.mutate, {
    stored,
    given: { cycleId, seenElectionDay: preview?.seenElectionDay, acceptedMinima },
    done: onClose,
  });
  const form = preview ? move : look;
  const day = form.date("electionDay");
  return (
    <FormDialog
      form={form}
      title={t("move.title")}
      submitLabel={
        preview ? t("move.submit", { day: formatDate(preview.electionDay, language) }) : t("move.look")
      }
      wide
      onClose={onClose}
    >
      <DateField
        {...day}
        label={t("move.day")}
        hint={t("move.now", { day: formatDate(electionDay, language) })}
        change={(text) => {
          day.change(text);
          setPreview(null);
          setAcceptedMinima([]);
        }}
      />
      {preview && (
        <Previewed>
          <WhatRests rests={preview.rests} />
          <MovedDates preview={preview} />
          <BrokenMinima minima={preview.minima} accepted={acceptedMinima} change={setAcceptedMinima} />
          <AreaField {...move.area("reason")} label={t("form.reason")} hint={t("move.reasonHint")} />
        </Previewed>
      )}
    </FormDialog>
  );
}
