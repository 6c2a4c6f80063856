"use client";
import { CloseCycleInput } from "@sansang/rules/elections/election.input";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Button } from "@sansang/ui/button";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { AreaField } from "../../forms/area-field.tsx";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useDraft } from "../../forms/use-draft.ts";
import { useForm } from "../../forms/use-form.ts";
import type { RouterOutputs } from "../../lib/api.ts";
import { UnfinishedList } from "./unfinished-list.tsx";

type Props = {
  preview: RouterOutputs["elections"]["previewClose"];
  /** Reads anew what stays undone. */
  again: () => void;
  onClose: () => void;
};

const EMPTY = { reason: "" };

/** Closes a cycle, knowing what stays undone: from then on it can only be read. */
export function CloseForm({ preview, again, onClose }: Props) {
  const t = useTranslations("elections");
  const language = useLocale();
  const { cycleId, electionDay, isAhead, seen } = preview;
  const [beforeElectionDay, setBeforeElectionDay] = useState(false);
  const form = useForm(CloseCycleInput, ({ elections }) => elections.close.mutate, {
    stored: useDraft(`close:${cycleId}`, EMPTY),
    given: { cycleId, seen, beforeElectionDay },
    check: () => (isAhead && !beforeElectionDay ? { beforeElectionDay: "missing" } : {}),
    refusals: { election_day_ahead: "beforeElectionDay" },
    done: onClose,
  });
  const isStale = form.problem?.reason === "unfinished_changed";
  const error = form.errorAt("beforeElectionDay");
  return (
    <FormDialog
      form={form}
      title={t("close.title")}
      submitLabel={t("close.submit")}
      variant="danger"
      onClose={onClose}
    >
      <UnfinishedList preview={preview} />
      {isStale && (
        <Button type="button" size={44} icon="refresh-cw" onClick={again}>
          {t("close.again")}
        </Button>
      )}
      {isAhead && (
        <div>
          <label className="flex min-h-11 items-start gap-2.5">
            <input
              type="checkbox"
              name="beforeElectionDay"
              className="mt-1 size-[18px]"
              checked={beforeElectionDay}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? "before-election-day" : undefined}
              onChange={({ target }) => setBeforeElectionDay(target.checked)}
            />
            <span>{t("close.ahead", { day: formatDate(electionDay, language) })}</span>
          </label>
          {error && (
            <p id="before-election-day" className="font-medium text-late-fg text-sm">
              {error}
            </p>
          )}
        </div>
      )}
      <AreaField {...form.area("reason")} label={t("form.reason")} hint={t("form.reasonHint")} />
    </FormDialog>
  );
}
