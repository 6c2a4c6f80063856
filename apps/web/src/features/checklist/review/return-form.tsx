"use client";
import type { Institution } from "@sansang/rules/access/roles";
import { ReturnItemInput } from "@sansang/rules/checklist/evidence.input";
import { RETURN_REASON_CODES, RETURN_REASON_WORDS } from "@sansang/rules/checklist/return-reason";
import { checkAnswerBy } from "@sansang/rules/kernel/act-day";
import { asStoredDay, type CalendarDate, instantAt, isCalendarDate } from "@sansang/rules/kernel/calendar";
import { dayProblem } from "@sansang/rules/kernel/calendar.input";
import { Button } from "@sansang/ui/button";
import { FieldRow } from "@sansang/ui/field-row";
import { Icon } from "@sansang/ui/icon";
import { SelectField } from "@sansang/ui/select-field";
import { useLocale, useTranslations } from "next-intl";
import { DraftsNote } from "../../../drafts/drafts-note.tsx";
import { AreaField } from "../../../forms/area-field.tsx";
import { DateField } from "../../../forms/date-field.tsx";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useDraft } from "../../../forms/use-draft.ts";
import { useForm } from "../../../forms/use-form.ts";

export interface ReturnFacts {
  readonly itemId: string;
  readonly institution: Institution;
  readonly seenVersion: number;
  /** To whom the dossier goes back. */
  readonly unitName: string;
  readonly components: readonly { readonly id: string; readonly name: string }[];
  /** «27/04/2022» */
  readonly due: string;
  readonly today: CalendarDate;
  /** Short name of the other institution where it has verified this version. */
  readonly otherVerified: string | null;
}

const EMPTY = { code: "", componentId: "", reason: "", answerBy: "" };

/** Answers are asked for by the end of the office's afternoon. */
const ANSWER_HOUR = "17:00:00+07:00";

type Props = ReturnFacts & { close: () => void };

/** Sends a version back with a reason on which the ward can act. What is typed survives a reload. */
export default function ReturnForm({ close, ...facts }: Props) {
  const t = useTranslations("checklist.review");
  const words = useTranslations("form");
  const language = useLocale();
  const { itemId, institution, seenVersion, today } = facts;
  const form = useForm(ReturnItemInput, ({ checklist }) => checklist.return.mutate, {
    stored: useDraft(`return:${itemId}`, EMPTY),
    given: { itemId, institution, seenVersion },
    adapt: (input, { answerBy }) =>
      answerBy.trim() ? { ...input, answerBy: `${asStoredDay(answerBy.trim())}T${ANSWER_HOUR}` } : input,
    check: ({ answerBy }) => {
      const day = asStoredDay(answerBy.trim());
      if (day === "") return {};
      if (!isCalendarDate(day)) return { answerBy: dayProblem(day) };
      const by = new Date(`${day}T${ANSWER_HOUR}`);
      const checked = checkAnswerBy(by, instantAt(today, "00:00"), "answerBy");
      return checked.ok ? {} : { answerBy: checked.reason };
    },
    done: close,
  });

  return (
    <form {...form.props} aria-label={t("returnTitle")} className="border-line border-t bg-bg">
      <div className="flex flex-col gap-3 px-4 py-3">
        <h2>{t("returnTitle")}</h2>
        <FieldRow>
          <SelectField {...form.field("code")} label={t("code")}>
            <option value="">{t("chooseCode")}</option>
            {RETURN_REASON_CODES.map((code) => (
              <option key={code} value={code}>
                {RETURN_REASON_WORDS[code][language]}
              </option>
            ))}
          </SelectField>
          <SelectField {...form.field("componentId")} label={t("component")}>
            <option value="">{t("wholeDossier")}</option>
            {facts.components.map((component) => (
              <option key={component.id} value={component.id}>
                {component.name}
              </option>
            ))}
          </SelectField>
        </FieldRow>
        <AreaField {...form.area("reason")} label={t("reason")} />
        <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
          <DateField
            {...form.date("answerBy")}
            label={t("answerBy")}
            optional={words("optional")}
            className="w-72 max-sm:w-full"
          />
          <p className="pb-2 text-ink-2 text-sm">{t("dueStays", { due: facts.due })}</p>
        </div>
        {facts.otherVerified && (
          <p className="flex gap-2 text-ink-2 text-sm">
            <Icon name="info" className="mt-0.5" />
            {t("makesDispute", { who: facts.otherVerified })}
          </p>
        )}
        <DraftsNote />
        <ProblemNote sentence={form.note} />
      </div>
      <div className="flex gap-2.5 border-line-2 border-t bg-surface px-4 py-[11px]">
        <Button size={44} className="flex-1" onClick={close}>
          {words("cancel")}
        </Button>
        <Button
          type="submit"
          size={44}
          variant="back-primary"
          icon="undo-2"
          className="flex-[1.35]"
          loading={form.pending && t("sending")}
        >
          {t("returnTo", { unit: facts.unitName })}
        </Button>
      </div>
    </form>
  );
}
