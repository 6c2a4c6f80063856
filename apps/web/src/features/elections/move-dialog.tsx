"use client";
import type { AppRouter } from "@sansang/api/root";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { sayDate } from "@sansang/rules/kernel/date-words";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import { TextAreaField } from "@sansang/ui/text-area-field";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { DateField } from "../../forms/date-field.tsx";
import { asTyped } from "../../forms/typed-date.ts";
import { sentDate } from "../../lib/sent-date.ts";
import { textIn } from "../../lib/text-in.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { MovedDates } from "./moved-dates.tsx";

type Preview = inferRouterOutputs<AppRouter>["elections"]["previewMove"];
type Props = { cycleId: string; electionDay: CalendarDate; onClose: () => void };

/** First the new day and what it changes, then the reason and the confirmation. */
export default function MoveDialog({ cycleId, electionDay, onClose }: Props) {
  const t = useTranslations("elections");
  const language = useLocale();
  const look = useVerb(client.elections.previewMove.query, { refresh: false });
  const move = useVerb(client.elections.move.mutate);
  const [day, setDay] = useState(asTyped(electionDay));
  const [preview, setPreview] = useState<Preview | null>(null);
  const problem = move.problem ?? look.problem;

  function change(typed: string): void {
    setDay(typed);
    setPreview(null);
  }
  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (!preview) return setPreview(await look.run({ cycleId, electionDay: sentDate(day) }));
    const reason = textIn(new FormData(event.currentTarget), "reason");
    const { electionDay: next, seenElectionDay } = preview;
    if (await move.run({ cycleId, electionDay: next, seenElectionDay, reason })) onClose();
  }

  return (
    <Dialog title={t("move.title")} closeLabel={t("form.close")} onClose={onClose} wide>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <DateField
          name="electionDay"
          label={t("move.day")}
          hint={t("move.now", { day: sayDate(electionDay, language) })}
          value={day}
          change={change}
          error={problem?.fields.electionDay}
        />
        {preview && (
          <>
            <MovedDates preview={preview} />
            <TextAreaField
              id="reason"
              name="reason"
              label={t("form.reason")}
              hint={t("form.reasonHint")}
              error={problem?.fields.reason}
            />
          </>
        )}
        {problem && <Banner tone="late" role="alert" title={problem.sentence} />}
        <Button
          type="submit"
          variant="primary"
          size={44}
          loading={(look.pending || move.pending) && t("form.saving")}
        >
          {preview ? t("move.submit", { day: sayDate(preview.electionDay, language) }) : t("move.look")}
        </Button>
      </form>
    </Dialog>
  );
}
