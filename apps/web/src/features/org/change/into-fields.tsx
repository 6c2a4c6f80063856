"use client";
import { COMMUNE_LEVEL, UNIT_KIND_WORDS } from "@sansang/rules/org/unit";
import { countsOut, type UnitChange } from "@sansang/rules/org/unit-change";
import { Button } from "@sansang/ui/button";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import type { AnyForm } from "../../../forms/use-form.ts";
import { emptyInto, isOpenEnded, leastInto } from "./into-template.ts";

type Texts = Readonly<Record<string, string>>;
type Props = {
  kind: UnitChange;
  form: Pick<AnyForm, "field">;
  typed: Texts;
  /** What is typed, with fields for one unit more or less. */
  refill: (typed: Texts) => void;
  /** Units that stay, to which households may go. */
  receivers: readonly { readonly id: string; readonly name: string }[];
};

const countOf = (typed: Texts): number =>
  new Set(Object.keys(typed).flatMap((path) => /^into\.(\d+)\./.exec(path)?.[1] ?? [])).size;

/** What a change leads to: the names of new units, how they are told apart, and their households. */
export function IntoFields({ kind, form, typed, refill, receivers }: Props) {
  const t = useTranslations("org.change");
  const words = useTranslations("form");
  const count = countOf(typed);
  const more = () => refill({ ...emptyInto(kind, count + 1), ...typed });
  const less = () =>
    refill(
      Object.fromEntries(Object.entries(typed).filter(([path]) => !path.startsWith(`into.${count - 1}.`))),
    );
  return (
    <>
      {Array.from({ length: count }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: A unit of the form is its place.
        <fieldset key={place} className="flex flex-col gap-3 rounded-lg border border-line px-3 pt-1 pb-3">
          <legend className="px-1 font-medium">{t(`into.${kind}`, { number: place + 1 })}</legend>
          <OneUnit kind={kind} at={`into.${place}`} form={form} typed={typed} receivers={receivers} />
        </fieldset>
      ))}
      {isOpenEnded(kind) && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={more}>{t("more")}</Button>
          {count > leastInto(kind) && (
            <Button variant="quiet" onClick={less}>
              {t("less")}
            </Button>
          )}
        </div>
      )}
      {(countsOut(kind) || kind === "merge") && (
        <TextField {...form.field("differenceNote")} label={t("difference")} optional={words("optional")} />
      )}
    </>
  );
}

type OneProps = Pick<Props, "kind" | "form" | "typed" | "receivers"> & { at: string };

function OneUnit({ kind, at, form, typed, receivers }: OneProps) {
  const t = useTranslations("org.change");
  const words = useTranslations("form");
  const language = useLocale();
  const optional = words("optional");
  const isNew = !typed[`${at}.unitId`];
  return (
    <>
      {kind === "dissolve" && (
        <SelectField {...form.field(`${at}.unitId`)} label={t("receiver")}>
          <option value="">{t("newUnit")}</option>
          {receivers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {isNew && <TextField {...form.field(`${at}.name`)} label={t("name")} />}
      {isNew && kind !== "join" && (
        <TextField
          {...form.field(`${at}.qualifier`)}
          label={t("qualifier")}
          hint={t("qualifierHint")}
          optional={optional}
        />
      )}
      {kind === "join" ? (
        <>
          <SelectField {...form.field(`${at}.kind`)} label={t("unitKind")}>
            {COMMUNE_LEVEL.map((each) => (
              <option key={each} value={each}>
                {UNIT_KIND_WORDS[each][language]}
              </option>
            ))}
          </SelectField>
          <TextField {...form.field(`${at}.code`)} label={t("code")} optional={optional} />
        </>
      ) : (
        kind !== "rename" && (
          <TextField
            {...form.field(`${at}.households`)}
            label={t("households")}
            hint={kind === "merge" ? t("householdsSum") : undefined}
            optional={countsOut(kind) ? undefined : optional}
          />
        )
      )}
    </>
  );
}
