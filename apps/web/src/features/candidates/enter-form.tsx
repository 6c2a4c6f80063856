"use client";
import { Button } from "@sansang/ui/button";
import { Card } from "@sansang/ui/card";
import { SelectField } from "@sansang/ui/select-field";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { DraftsNote } from "../../drafts/drafts-note.tsx";
import { focusFirstError } from "../../forms/focus-first-error.ts";
import { ProblemNote } from "../../forms/problem-note.tsx";
import { useDraft } from "../../forms/use-draft.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { emptyDraft, type FactDraft, factsIn } from "./fact-draft.ts";
import type { FactField, FactGroup, Option } from "./fact-fields.ts";
import { SourceInput } from "./source-input.tsx";
import { SourcedFact } from "./sourced-fact.tsx";
import { isAtField, useFactForm } from "./use-fact-form.ts";

export interface EnterFormProps {
  readonly cycleId: string;
  /** The khóm where the viewer may enter somebody. */
  readonly units: readonly Option[];
  readonly unitId: string;
  readonly groups: readonly { readonly group: FactGroup; readonly fields: readonly FactField[] }[];
  readonly kinds: readonly Option[];
}

const isFirst = ({ need }: FactField): boolean => need === "first";

/** Somebody new: his facts, each with its source. What is typed stays in this tab until it is stored. */
export default function EnterForm({ cycleId, units, unitId, groups, kinds }: EnterFormProps) {
  const t = useTranslations("candidates.form");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const fields = groups.flatMap((each) => each.fields);
  const { draft, change, drop } = useDraft<FactDraft>(`candidate:${cycleId}`, {
    ...emptyDraft(fields),
    unit: unitId,
  });
  const { run, pending, problem } = useVerb(client.candidates.enter.mutate, { refresh: false });
  const wrong = useFactForm({ draft, fields, isNeeded: isFirst, problem });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const isReady = wrong.isReady();
    if (!isReady || !draft.unit) return focusFirstError(form.current);
    const done = await run({ cycleId, unitId: draft.unit, facts: factsIn(draft, fields) });
    if (!done) return focusFirstError(form.current);
    drop();
    router.push(`/candidates/${done.candidateId}`);
  };

  return (
    <form ref={form} onSubmit={(event) => void save(event)} noValidate className="flex flex-col gap-3">
      <Card>
        <div className="flex flex-col gap-4">
          <SelectField
            id="unit"
            label={t("unit")}
            error={problem?.fields.unitId}
            value={draft.unit}
            onChange={({ target }) => change({ unit: target.value })}
          >
            {units.length > 1 && <option value="">{t("chooseUnit")}</option>}
            {units.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-2 font-semibold">{t("commonSource")}</legend>
            <p className="text-ink-2 text-sm">{t("commonSourceHint")}</p>
            <SourceInput
              kinds={kinds}
              value={{
                kind: draft["source.kind"] ?? "document",
                text: draft["source.text"] ?? "",
                page: draft["source.page"] ?? "",
              }}
              change={(part) =>
                change(
                  Object.fromEntries(Object.entries(part).map(([name, text]) => [`source.${name}`, text])),
                )
              }
              error={wrong.commonSourceError}
              leave={() => wrong.leave("source")}
            />
          </fieldset>
        </div>
      </Card>
      {groups.map(({ group, fields: inside }) => (
        <Card key={group} title={t(`group.${group}`)}>
          <div className="grid gap-x-4 gap-y-4 sm:grid-cols-2">
            {inside.map((field) => (
              <SourcedFact
                key={field.key}
                field={field}
                draft={draft}
                change={change}
                drop={(keys) => change(without(keys))}
                leave={() => wrong.leave(field.key)}
                error={wrong.errorOf(field.key)}
                sourceError={wrong.sourceErrorOf(field.key)}
                kinds={kinds}
              />
            ))}
          </div>
        </Card>
      ))}
      <ProblemNote sentence={isAtField(problem) ? null : problem?.sentence} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" size={44} loading={pending && t("saving")}>
          {t("enter")}
        </Button>
        <DraftsNote kept={t("kept")} />
      </div>
    </form>
  );
}

const without = (keys: readonly string[]): FactDraft =>
  Object.fromEntries(keys.map((key) => [key, undefined])) as unknown as FactDraft;
