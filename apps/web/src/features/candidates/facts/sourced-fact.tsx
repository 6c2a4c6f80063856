"use client";
import { useTranslations } from "next-intl";
import type { Option } from "../../../forms/option.ts";
import { emptySource } from "../empty-source.ts";
import { hasOwnSource } from "./fact-draft.ts";
import { FactInput, type FactInputProps } from "./fact-input.tsx";
import { SourceInput } from "./source-input.tsx";

type Props = FactInputProps & { kinds: readonly Option[] };

/** The keys of a source with nothing typed any more: the fact comes from the common paper again. */
const noSource = (key: string): Record<string, string> =>
  Object.fromEntries(Object.keys(emptySource(key)).map((part) => [part, undefined])) as never;

/** A fact and, where it is not the common paper, the source of its own. */
export function SourcedFact({ kinds, field, form }: Props) {
  const t = useTranslations("candidates.form");
  const { key, label } = field;
  const { typed } = form;
  const isFilled = (typed[key] ?? "").trim() !== "";
  const own = hasOwnSource(typed, key);
  return (
    <div className="flex flex-col gap-1.5">
      <FactInput field={field} form={form} />
      {isFilled && (
        <p className="flex flex-wrap items-baseline gap-x-2 text-ink-2 text-sm">
          {!own && t("sourceCommon", { paper: typed["source.text"]?.trim() || t("sourceNone") })}
          <button
            type="button"
            aria-label={`${own ? t("useCommon") : t("useOwn")}: ${label}`}
            onClick={() => form.change(own ? noSource(key) : emptySource(key))}
            className="font-medium text-link hover:underline max-sm:min-h-11"
          >
            {own ? t("useCommon") : t("useOwn")}
          </button>
        </p>
      )}
      {isFilled && own && <SourceInput form={form} of={key} at={`facts.${key}.source`} kinds={kinds} />}
    </div>
  );
}
