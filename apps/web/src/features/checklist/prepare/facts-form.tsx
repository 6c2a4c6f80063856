"use client";
import {
  DescribeEvidenceInput,
  type DocumentFacts,
  type DocumentKind,
} from "@sansang/rules/checklist/evidence.input";
import { Button } from "@sansang/ui/button";
import { FieldRow } from "@sansang/ui/field-row";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { use } from "react";
import { asTyped } from "../../../forms/as-typed.ts";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { DateField } from "../../../forms/date-field.tsx";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useEdit } from "../../../forms/use-edit.ts";
import { useForm } from "../../../forms/use-form.ts";
import { OnBehalf } from "../../files/on-behalf-context.ts";

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

const typedFacts = (known: DocumentFacts | null) => ({
  "facts.kind": known?.kind ?? "",
  "facts.number": known?.number ?? "",
  "facts.symbol": known?.symbol ?? "",
  "facts.signedOn": asTyped(known?.signedOn),
  "facts.signer": known?.signer ?? "",
});

/** Kind, number, symbol, date and signer, as they stand on the paper. What is typed stays in this tab until it is saved. */
export default function FactsForm({ itemId, componentId, known, isRecorded, kinds, close }: Props) {
  const t = useTranslations("checklist.prepare");
  const onBehalf = use(OnBehalf);
  const form = useForm(DescribeEvidenceInput, ({ checklist }) => checklist.describe.mutate, {
    stored: useEdit<Record<keyof ReturnType<typeof typedFacts>, string>>(
      `facts:${componentId}`,
      typedFacts(known),
      isRecorded,
    ),
    given: { itemId, componentId, onBehalfReason: onBehalf?.reason },
    within: "facts.",
    done: close,
  });
  const { textOf } = form.conflict;

  return (
    <form
      {...form.props}
      aria-label={t("factsTitle")}
      className="mt-3 flex flex-col gap-3 rounded-md bg-bg p-3"
    >
      <SelectField {...form.field("facts.kind")} label={t("kind")}>
        <option value="">{t("chooseKind")}</option>
        {kinds.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <FieldRow className="grid-cols-[1fr_1.6fr]">
        <TextField {...form.field("facts.number")} label={t("number")} placeholder={t("numberPattern")} />
        <TextField {...form.field("facts.symbol")} label={t("symbol")} placeholder={t("symbolPattern")} />
      </FieldRow>
      <DateField {...form.date("facts.signedOn")} label={t("signedOn")} />
      <TextField {...form.field("facts.signer")} label={t("signer")} hint={t("signerHint")} />
      {onBehalf && !onBehalf.reason && <p className="text-ink-2 text-sm">{onBehalf.reasonFirst}</p>}
      <ConflictChoice
        {...form.conflict}
        labelOf={(field) => t(field as keyof DocumentFacts)}
        textOf={(field, value) =>
          field === "kind" ? (kinds.find(({ code }) => code === value)?.name ?? "") : textOf(field, value)
        }
      />
      <ProblemNote sentence={form.note} />
      <div className="flex flex-wrap gap-2.5">
        <Button
          type="submit"
          variant="primary"
          loading={form.pending && t("saving")}
          className="grow sm:grow-0"
        >
          {t("saveFacts")}
        </Button>
        <Button onClick={close}>{t("later")}</Button>
      </div>
    </form>
  );
}
