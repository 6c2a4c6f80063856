"use client";
import { LONGEST_TEXT } from "@sansang/rules/reports/longest-text";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Field } from "@sansang/ui/field";
import { TextAreaField } from "@sansang/ui/text-area-field";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useLatest } from "../../../lib/use-latest.ts";
import { type CheckOutcome, checkText } from "./check-text.ts";
import { FiguresResult } from "./figures-result.tsx";

type Props = {
  unitId: string;
  /** The cycles that were chosen; without them every open one counts. */
  cycles: readonly string[] | undefined;
  rounding: string;
  decimals: number;
  /** As at the end of which day the register is asked. */
  asAt: string | null;
  megabytes: number;
};

/** A text, pasted or in a Word file, goes to the house and comes back with its figures judged. Nothing typed is lost. */
export function FiguresForm({ unitId, cycles, rounding, decimals, asAt, megabytes }: Props) {
  const t = useTranslations("composition.check");
  const { answer, asking, failed, ask, drop } = useLatest<CheckOutcome>();
  const [isMissing, setIsMissing] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const outcome = isMissing ? { problem: t("missing"), field: "text" } : answer;
  const problemAt = (field: string) =>
    outcome && "problem" in outcome && outcome.field === field ? outcome.problem : undefined;
  // What was said of another unit, or under another rounding, does not stand here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: They are what the answer depends on.
  useEffect(() => drop, [unitId, cycles?.join(), rounding, decimals, asAt, drop]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // What was found in the text of before does not stand beside this one.
    drop();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    if (!String(form.get("text")).trim() && !(file instanceof File && file.size > 0)) {
      setIsMissing(true);
      text.current?.focus();
      return;
    }
    setIsMissing(false);
    void ask((signal) => checkText(form, signal));
  }

  return (
    <div className="grid grid-cols-1 items-start gap-3.5 xl:grid-cols-2">
      <form
        onSubmit={submit}
        noValidate
        data-no-print=""
        className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 max-sm:rounded-xl"
      >
        <input type="hidden" name="unitId" value={unitId} />
        {cycles?.map((id) => (
          <input key={id} type="hidden" name="cycleId" value={id} />
        ))}
        <input type="hidden" name="rounding" value={rounding} />
        <input type="hidden" name="decimals" value={decimals} />
        {asAt && <input type="hidden" name="asAt" value={asAt} />}
        <TextAreaField
          id="text"
          name="text"
          ref={text}
          lang="vi"
          label={t("text")}
          hint={t("textHint")}
          error={problemAt("text")}
          rows={10}
          maxLength={LONGEST_TEXT}
        />
        <Field id="file" label={t("file")} hint={t("fileHint", { megabytes })} error={problemAt("file")}>
          <input
            id="file"
            name="file"
            type="file"
            accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            aria-describedby={problemAt("file") ? "file-hint file-error" : "file-hint"}
            className="w-full rounded-md border border-control bg-surface px-3 py-2 text-sm file:mr-3 file:rounded-md file:border file:border-line-2 file:bg-bg file:px-3 file:py-1"
          />
        </Field>
        <TextField
          id="n"
          name="n"
          inputMode="numeric"
          label={t("n")}
          hint={t("nHint")}
          optional={t("optional")}
          error={problemAt("n")}
        />
        <div>
          <Button type="submit" variant="primary" icon="list-checks" loading={asking && t("submitting")}>
            {t("submit")}
          </Button>
        </div>
        {failed && <Banner tone="late" role="alert" title={t("noAnswer")} />}
        {outcome && "problem" in outcome && outcome.field === null && (
          <Banner tone="late" role="alert" title={outcome.problem} />
        )}
      </form>
      <div role="status" className="min-w-0">
        {outcome && "answer" in outcome && <FiguresResult answer={outcome.answer} />}
      </div>
    </div>
  );
}
