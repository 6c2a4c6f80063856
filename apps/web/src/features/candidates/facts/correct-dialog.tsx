"use client";
import { CorrectCandidateInput } from "@sansang/rules/candidates/candidate.input";
import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import { SelectField } from "@sansang/ui/select-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AreaField } from "../../../forms/area-field.tsx";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import type { Option } from "../../../forms/option.ts";
import { useDraft } from "../../../forms/use-draft.ts";
import { useForm } from "../../../forms/use-form.ts";
import {
  commonSourceError,
  emptyDraft,
  FACT_OF_REFUSAL,
  type FactDraft,
  factsIn,
  factText,
} from "./fact-draft.ts";
import type { FactField } from "./fact-fields.ts";
import { SourceInput } from "./source-input.tsx";
import { SourcedFact } from "./sourced-fact.tsx";

export interface CorrectProps {
  readonly candidateId: string;
  readonly version: number;
  /** Was anything said of this version that a correction takes away? */
  readonly voids: boolean;
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
  fields,
  kinds,
  known,
  found,
  first,
  onClose,
}: Props) {
  const t = useTranslations("candidates");
  const words = useTranslations("form");
  const [keys, setKeys] = useState<readonly FactKey[]>([first]);
  const stored = useDraft<FactDraft>(`correct:${candidateId}:${first}`, {
    ...emptyDraft(fields),
    ...known,
    [FOUND]: JSON.stringify(found),
    reason: "",
  });
  const opened = JSON.parse(stored.draft[FOUND] ?? "{}") as typeof found;
  const chosen = fields.filter(({ key }) => keys.includes(key));
  const fieldOf = (key: string) => fields.find((field) => field.key === key);
  const form = useForm(CorrectCandidateInput, ({ candidates }) => candidates.correct.mutate, {
    stored,
    given: { candidateId },
    adapt: (input, draft) => ({ ...input, facts: factsIn(draft, chosen, always), opened }),
    refusals: FACT_OF_REFUSAL,
    done: onClose,
  });

  return (
    <FormDialog
      form={form}
      title={t("correct.title")}
      submitLabel={t("correct.submit")}
      consequences={[
        t("correct.newVersion", { version: version + 1 }),
        ...(voids ? [t("correct.voids")] : []),
      ]}
      onClose={onClose}
      wide
    >
      <SourceInput form={form} of="source" kinds={kinds} error={commonSourceError(form, chosen)} />
      {chosen.map((field) => (
        <SourcedFact key={field.key} field={field} form={form} kinds={kinds} />
      ))}
      <ConflictChoice
        conflicts={form.problem?.conflicts}
        labelOf={(key) => fieldOf(key)?.label ?? key}
        isHidden={(key) => known[key] === undefined}
        textOf={(key, value) => factText(fieldOf(key), value)}
        choose={({ field, theirs }, keep) => {
          const isHidden = known[field] === undefined;
          stored.change({
            [FOUND]: JSON.stringify({ ...opened, [field]: isHidden ? found[field as FactKey] : theirs }),
          });
          if (keep === "theirs") setKeys(keys.filter((key) => key !== field));
        }}
      />
      {chosen.length < fields.length && (
        <SelectField
          id="another-fact"
          label={t("correct.another")}
          optional={words("optional")}
          value=""
          onChange={({ target }) => setKeys([...keys, target.value as FactKey])}
        >
          <option value="">{words("choose")}</option>
          {fields
            .filter(({ key }) => !keys.includes(key))
            .map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
        </SelectField>
      )}
      <AreaField {...form.area("reason")} label={t("correct.reason")} />
    </FormDialog>
  );
}
