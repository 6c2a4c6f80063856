"use client";
import type { DocumentFacts, DocumentKind } from "@sansang/rules/checklist/evidence.input";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { Button } from "@sansang/ui/button";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, use, useId, useRef, useState } from "react";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { DateField } from "../../../forms/date-field.tsx";
import { focusFirstError } from "../../../forms/focus-first-error.ts";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { asTyped, typedDate } from "../../../forms/typed-date.ts";
import { useEdit } from "../../../forms/use-edit.ts";
import { sentDate } from "../../../lib/sent-date.ts";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";
import { OnBehalf } from "./on-behalf-context.ts";

export interface FactsFormProps {
  readonly itemId: string;
  readonly componentId: string;
  /** What is recorded, or what the paper before it said; null when nothing is known. */
  readonly known: DocumentFacts | null;
  /** Is `known` what is recorded of this very paper? */
  readonly isRecorded: boolean;
  readonly kinds: readonly { readonly code: DocumentKind; readonly name: string }[];
}

type Props = FactsFormProps & { close: () => void };
type Fields = Record<"kind" | "number" | "symbol" | "signedOn" | "signer", string>;
type Problems = Partial<Fields>;

const fieldsOf = (known: DocumentFacts | null): Fields =>
  known
    ? { ...known, signedOn: asTyped(known.signedOn) }
    : { kind: "", number: "", symbol: "", signedOn: "", signer: "" };

const textOf = (field: string, value: unknown): string =>
  field === "signedOn" && value ? asTyped(String(value)) : String(value ?? "");

/** Kind, number, symbol, date and signer, as they stand on the paper. What is typed stays in this tab until it is saved. */
export default function FactsForm({ itemId, componentId, known, isRecorded, kinds, close }: Props) {
  const t = useTranslations("checklist.prepare");
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const onBehalf = use(OnBehalf);
  const { draft, opened, change, settle, drop } = useEdit<Fields>(
    `facts:${componentId}`,
    fieldsOf(known),
    isRecorded,
  );
  const [left, setLeft] = useState<readonly string[]>([]);
  const { run, pending, problem } = useVerb(client.checklist.describe.mutate);
  const found = problemsOf(draft, t);
  const errorOf = (field: keyof Fields) =>
    (left.includes(field) ? found[field] : undefined) ?? problem?.fields[`facts.${field}`];
  const leave = (field: string) => setLeft((fields) => [...new Set([...fields, field])]);
  const text = (field: "number" | "symbol" | "signer") => ({
    id: `${id}-${field}`,
    name: field,
    value: draft[field],
    error: errorOf(field),
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
    onBlur: () => draft[field] && leave(field),
  });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setLeft(Object.keys(draft));
    const date = typedDate(draft.signedOn);
    if (Object.keys(found).length > 0 || !("date" in date)) return focusFirstError(form.current);
    const facts: DocumentFacts = {
      ...draft,
      kind: draft.kind as DocumentKind,
      signedOn: date.date as CalendarDate,
    };
    const done = await run({
      itemId,
      componentId,
      facts,
      opened: opened && { ...opened, signedOn: sentDate(opened.signedOn) },
      onBehalfReason: onBehalf?.reason,
    });
    if (!done) return;
    drop();
    close();
  };

  return (
    <form
      ref={form}
      onSubmit={(event) => void save(event)}
      noValidate
      aria-label={t("factsTitle")}
      className="mt-3 flex flex-col gap-3 rounded-md bg-bg p-3"
    >
      <SelectField
        id={`${id}-kind`}
        name="kind"
        label={t("kind")}
        error={errorOf("kind")}
        value={draft.kind}
        onChange={(event) => change({ kind: event.target.value })}
      >
        <option value="">{t("chooseKind")}</option>
        {kinds.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="grid grid-cols-[1fr_1.6fr] gap-3">
        <TextField
          {...text("number")}
          label={t("number")}
          placeholder={t("numberPattern")}
          autoComplete="off"
        />
        <TextField
          {...text("symbol")}
          label={t("symbol")}
          placeholder={t("symbolPattern")}
          autoComplete="off"
        />
      </div>
      <DateField
        name="signedOn"
        label={t("signedOn")}
        error={errorOf("signedOn")}
        value={draft.signedOn}
        change={(signedOn) => change({ signedOn })}
        leave={() => draft.signedOn && leave("signedOn")}
      />
      <TextField {...text("signer")} label={t("signer")} hint={t("signerHint")} autoComplete="off" />
      {onBehalf && !onBehalf.reason && <p className="text-ink-2 text-sm">{onBehalf.reasonFirst}</p>}
      <ConflictChoice
        conflicts={problem?.conflicts}
        labelOf={(field) => t(field as keyof Fields)}
        textOf={(field, value) =>
          field === "kind" ? (kinds.find(({ code }) => code === value)?.name ?? "") : textOf(field, value)
        }
        choose={({ field, theirs }, keep) => settle({ [field]: textOf(field, theirs) }, keep === "theirs")}
      />
      <ProblemNote sentence={problem?.sentence} />
      <div className="flex flex-wrap gap-2.5">
        <Button type="submit" variant="primary" loading={pending && t("saving")} className="grow sm:grow-0">
          {t("saveFacts")}
        </Button>
        <Button onClick={close}>{t("later")}</Button>
      </div>
    </form>
  );
}

function problemsOf(draft: Fields, t: ReturnType<typeof useTranslations<"checklist.prepare">>): Problems {
  const problems: Problems = {};
  if (!draft.kind) problems.kind = t("kindMissing");
  if (!draft.number.trim()) problems.number = t("numberMissing");
  if (!draft.symbol.trim()) problems.symbol = t("symbolMissing");
  if (draft.signer.trim().length < 2) problems.signer = t("signerMissing");
  const date = typedDate(draft.signedOn);
  if ("problem" in date) problems.signedOn = t(`date_${date.problem}`);
  return problems;
}
