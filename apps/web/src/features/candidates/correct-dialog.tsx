"use client";
import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import { SelectField } from "@sansang/ui/select-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AreaField } from "../../forms/area-field.tsx";
import { ConflictChoice } from "../../forms/conflict-choice.tsx";
import { useDraft } from "../../forms/use-draft.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { DeedDialog } from "./deed-dialog.tsx";
import { emptyDraft, type FactDraft, factsIn, factText } from "./fact-draft.ts";
import type { FactField, Option } from "./fact-fields.ts";
import { SourceInput } from "./source-input.tsx";
import { SourcedFact } from "./sourced-fact.tsx";
import { isAtField, useFactForm } from "./use-fact-form.ts";

export interface CorrectProps {
  readonly candidateId: string;
  readonly version: number;
  /** Was anything said of this version that a correction takes away? */
  readonly voids: boolean;
  readonly least: number;
  readonly fields: readonly FactField[];
  readonly kinds: readonly Option[];
  /** As typed, of the facts that are not sensitive. */
  readonly known: FactDraft;
  /** What the dossier holds, as a correction names it; of a sensitive fact its mark. */
  readonly found: Readonly<Partial<Record<FactKey, unknown>>>;
}

type Props = CorrectProps & { first: FactKey; onClose: () => void };

const always = () => true;

/** Key beside the facts under which the draft keeps what the form had found. */
const FOUND = "found by the form";

/** Puts one or more facts right, each with its source; the dossier becomes a new version. */
export default function CorrectDialog({
  candidateId,
  version,
  voids,
  least,
  fields,
  kinds,
  known,
  found,
  first,
  onClose,
}: Props) {
  const t = useTranslations("candidates");
  const [keys, setKeys] = useState<readonly FactKey[]>([first]);
  const [asked, setAsked] = useState(false);
  const { draft, change, drop } = useDraft<FactDraft>(`correct:${candidateId}:${first}`, {
    ...emptyDraft(fields),
    ...known,
    [FOUND]: JSON.stringify(found),
    reason: "",
  });
  const opened = JSON.parse(draft[FOUND] ?? "{}") as Partial<Record<FactKey, never>>;
  const chosen = fields.filter(({ key }) => keys.includes(key));
  const verb = useVerb(client.candidates.correct.mutate);
  const wrong = useFactForm({ draft, fields: chosen, isNeeded: always, problem: verb.problem });
  const { length } = (draft.reason ?? "").trim();
  const short =
    asked && length < least ? t("form.reasonShort", { least, length }) : verb.problem?.fields.reason;

  const submit = async () => {
    setAsked(true);
    const isReady = wrong.isReady();
    if (!isReady || length < least) return false;
    const facts = factsIn(draft, chosen);
    const done = await verb.run({ candidateId, facts, opened: opened as never, reason: draft.reason ?? "" });
    if (!done) return false;
    drop();
    return true;
  };

  return (
    <DeedDialog
      title={t("correct.title")}
      submitLabel={t("correct.submit")}
      consequences={[
        t("correct.newVersion", { version: version + 1 }),
        ...(voids ? [t("correct.voids")] : []),
      ]}
      pending={verb.pending}
      problem={isAtField(verb.problem) ? null : verb.problem}
      submit={submit}
      onClose={onClose}
      wide
    >
      <SourceInput
        kinds={kinds}
        value={{
          kind: draft["source.kind"] ?? "document",
          text: draft["source.text"] ?? "",
          page: draft["source.page"] ?? "",
        }}
        change={(part) =>
          change(Object.fromEntries(Object.entries(part).map(([name, text]) => [`source.${name}`, text])))
        }
        error={wrong.commonSourceError}
        leave={() => wrong.leave("source")}
      />
      {chosen.map((field) => (
        <SourcedFact
          key={field.key}
          field={field}
          draft={draft}
          change={change}
          drop={(gone) =>
            change(Object.fromEntries(gone.map((key) => [key, undefined])) as unknown as FactDraft)
          }
          leave={() => wrong.leave(field.key)}
          error={wrong.errorOf(field.key)}
          sourceError={wrong.sourceErrorOf(field.key)}
          kinds={kinds}
        />
      ))}
      <ConflictChoice
        conflicts={verb.problem?.conflicts}
        labelOf={(key) => fields.find((field) => field.key === key)?.label ?? key}
        isHidden={(key) => known[key] === undefined}
        textOf={(key, value) =>
          factText(
            fields.find((field) => field.key === key),
            value,
          )
        }
        choose={({ field, theirs }, keep) => {
          const isHidden = known[field] === undefined;
          change({
            [FOUND]: JSON.stringify({ ...opened, [field]: isHidden ? found[field as FactKey] : theirs }),
          });
          if (keep === "theirs") setKeys(keys.filter((key) => key !== field));
        }}
      />
      {chosen.length < fields.length && (
        <SelectField
          id="another-fact"
          label={t("correct.another")}
          optional={t("form.optional")}
          value=""
          onChange={({ target }) => setKeys([...keys, target.value as FactKey])}
        >
          <option value="">{t("form.choose")}</option>
          {fields
            .filter(({ key }) => !keys.includes(key))
            .map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
        </SelectField>
      )}
      <AreaField
        name="reason"
        label={t("correct.reason")}
        least={least}
        error={short}
        value={draft.reason ?? ""}
        change={(reason) => change({ reason })}
      />
    </DeedDialog>
  );
}
