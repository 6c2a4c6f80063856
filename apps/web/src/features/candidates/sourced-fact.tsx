"use client";
import { useTranslations } from "next-intl";
import { type FactDraft, hasOwnSource } from "./fact-draft.ts";
import type { Option } from "./fact-fields.ts";
import { FactInput, type FactInputProps } from "./fact-input.tsx";
import { SourceInput } from "./source-input.tsx";

type Props = FactInputProps & {
  kinds: readonly Option[];
  sourceError: string | undefined;
  /** Takes the fact's own source away: it comes from the common paper again. */
  drop: (keys: readonly string[]) => void;
};

const OWN = ["kind", "text", "page"] as const;

/** A fact and, where it is not the common paper, the source of its own. */
export function SourcedFact({ kinds, sourceError, drop, ...input }: Props) {
  const t = useTranslations("candidates.form");
  const { field, draft, change, leave } = input;
  const { key, label } = field;
  const isFilled = (draft[key] ?? "").trim() !== "";
  const own = hasOwnSource(draft, key);
  const part = (name: (typeof OWN)[number]) => draft[`${key}.${name}`] ?? "";
  return (
    <div className="flex flex-col gap-1.5">
      <FactInput {...input} />
      {isFilled && (
        <p className="flex flex-wrap items-baseline gap-x-2 text-ink-2 text-sm">
          {!own && t("sourceCommon", { paper: draft["source.text"]?.trim() || t("sourceNone") })}
          <button
            type="button"
            aria-label={`${own ? t("useCommon") : t("useOwn")}: ${label}`}
            onClick={() =>
              own
                ? drop(OWN.map((name) => `${key}.${name}`))
                : change({ [`${key}.kind`]: "document", [`${key}.text`]: "", [`${key}.page`]: "" })
            }
            className="font-medium text-link hover:underline max-sm:min-h-11"
          >
            {own ? t("useCommon") : t("useOwn")}
          </button>
        </p>
      )}
      {isFilled && own && (
        <SourceInput
          kinds={kinds}
          value={{ kind: part("kind"), text: part("text"), page: part("page") }}
          change={(next) => change(prefixed(key, next))}
          error={sourceError}
          leave={leave}
        />
      )}
    </div>
  );
}

const prefixed = (key: string, part: Readonly<Record<string, string | undefined>>): FactDraft =>
  Object.fromEntries(Object.entries(part).map(([name, text]) => [`${key}.${name}`, text ?? ""]));
