"use client";
import type { Institution } from "@sansang/rules/access/roles";
import {
  RETURN_REASON_CODES,
  RETURN_REASON_WORDS,
  type ReturnReasonCode,
} from "@sansang/rules/checklist/return-reason";
import { Button } from "@sansang/ui/button";
import { Icon } from "@sansang/ui/icon";
import { SelectField } from "@sansang/ui/select-field";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";
import { DraftsNote } from "../../../drafts/drafts-note.tsx";
import { AreaField } from "../../../forms/area-field.tsx";
import { DateField } from "../../../forms/date-field.tsx";
import { focusFirstError } from "../../../forms/focus-first-error.ts";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { typedDate } from "../../../forms/typed-date.ts";
import { useDraft } from "../../../forms/use-draft.ts";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";

export interface ReturnFacts {
  readonly itemId: string;
  readonly institution: Institution;
  readonly seenVersion: number;
  /** To whom the dossier goes back. */
  readonly unitName: string;
  readonly components: readonly { readonly id: string; readonly name: string }[];
  /** «27/4» */
  readonly due: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Short name of the other institution where it has verified this version. */
  readonly otherVerified: string | null;
  /** Fewest characters of the free text. */
  readonly least: number;
}

export const returnDraftKey = (itemId: string): string => `return:${itemId}`;

const EMPTY = { code: "", componentId: "", reason: "", answerBy: "" };
type Draft = typeof EMPTY;
type Problems = Partial<Record<keyof Draft, string>>;

/** Answers are asked for by the end of the office's afternoon. */
const ANSWER_HOUR = "17:00:00+07:00";

type Props = ReturnFacts & { close: () => void };

/** Sends a version back with a reason on which the ward can act. What is typed survives a reload. */
export default function ReturnForm({ close, ...facts }: Props) {
  const t = useTranslations("checklist.review");
  const language = useLocale();
  const { draft, change, drop } = useDraft<Draft>(returnDraftKey(facts.itemId), EMPTY);
  const [asked, setAsked] = useState(false);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { run, pending, problem } = useVerb(client.checklist.return.mutate);
  const problems: Problems = asked ? problemsOf(draft, facts, t) : {};

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(problemsOf(draft, facts, t)).length > 0) return focusFirstError(form.current);
    const answerBy = typedDate(draft.answerBy);
    const done = await run({
      itemId: facts.itemId,
      institution: facts.institution,
      seenVersion: facts.seenVersion,
      code: draft.code as ReturnReasonCode,
      componentId: draft.componentId || undefined,
      reason: draft.reason,
      answerBy: "date" in answerBy ? `${answerBy.date}T${ANSWER_HOUR}` : undefined,
    });
    if (!done) return;
    drop();
    close();
  };

  return (
    <form
      ref={form}
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={t("returnTitle")}
      className="border-line border-t bg-bg"
    >
      <div className="flex flex-col gap-3 px-4 py-3">
        <h2>{t("returnTitle")}</h2>
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            id={`${id}-code`}
            name="code"
            label={t("code")}
            error={problems.code ?? problem?.fields.code}
            value={draft.code}
            onChange={(event) => change({ code: event.target.value })}
          >
            <option value="">{t("chooseCode")}</option>
            {RETURN_REASON_CODES.map((code) => (
              <option key={code} value={code}>
                {RETURN_REASON_WORDS[code][language]}
              </option>
            ))}
          </SelectField>
          <SelectField
            id={`${id}-component`}
            name="componentId"
            label={t("component")}
            error={problem?.fields.componentId}
            value={draft.componentId}
            onChange={(event) => change({ componentId: event.target.value })}
          >
            <option value="">{t("wholeDossier")}</option>
            {facts.components.map((component) => (
              <option key={component.id} value={component.id}>
                {component.name}
              </option>
            ))}
          </SelectField>
        </div>
        <AreaField
          name="reason"
          label={t("reason")}
          least={facts.least}
          error={problems.reason ?? problem?.fields.reason}
          value={draft.reason}
          change={(reason) => change({ reason })}
        />
        <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
          <DateField
            name="answerBy"
            label={t("answerBy")}
            optional={t("optional")}
            error={problems.answerBy ?? problem?.fields.answerBy}
            value={draft.answerBy}
            change={(answerBy) => change({ answerBy })}
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
        <ProblemNote sentence={problem?.sentence} />
      </div>
      <div className="flex gap-2.5 border-line-2 border-t bg-surface px-4 py-[11px]">
        <Button size={44} className="flex-1" onClick={close}>
          {t("cancel")}
        </Button>
        <Button
          type="submit"
          size={44}
          variant="back-primary"
          icon="undo-2"
          className="flex-[1.35]"
          loading={pending && t("sending")}
        >
          {t("returnTo", { unit: facts.unitName })}
        </Button>
      </div>
    </form>
  );
}

function problemsOf(
  draft: Draft,
  { least, today }: ReturnFacts,
  t: ReturnType<typeof useTranslations<"checklist.review">>,
): Problems {
  const problems: Problems = {};
  const { length } = draft.reason.trim();
  if (!draft.code) problems.code = t("codeMissing");
  if (length < least) problems.reason = t("reasonShort", { least, length });
  const answerBy = draft.answerBy.trim() ? typedDate(draft.answerBy) : null;
  if (answerBy && "problem" in answerBy)
    problems.answerBy = t(answerBy.problem === "impossible_date" ? "impossibleDate" : "notADate");
  if (answerBy && "date" in answerBy && answerBy.date < today) problems.answerBy = t("answerInPast");
  return problems;
}
