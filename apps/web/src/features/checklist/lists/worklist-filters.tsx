import { INSTITUTION_WORDS } from "@sansang/rules/access/roles";
import { type ItemFilter, TIMINGS } from "@sansang/rules/checklist/item-filter.input";
import { ITEM_STATE_WORDS, ITEM_STATES } from "@sansang/rules/checklist/item-status";
import { STANDARD_TEMPLATE } from "@sansang/rules/checklist/standard-template";
import { LONGEST_SEARCH } from "@sansang/rules/kernel/search";
import { Button } from "@sansang/ui/button";
import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import Form from "next/form";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { itemFilterHref } from "../../../lib/item-filter-href.ts";

type Props = {
  filter: ItemFilter;
  /** A named view, which says itself what it waits for. */
  isView: boolean;
  /** Of the unit the list is narrowed to. */
  unitName: string | null;
};

const CONTROL =
  "min-h-9 rounded-md border border-control bg-surface px-2.5 py-1 text-sm max-sm:min-h-11 max-sm:w-full max-sm:text-md";

/** Words, state, step and time; everything stands in the address, so a list can be kept and sent. */
export function WorklistFilters({ filter, isView, unitName }: Props) {
  const t = useTranslations("checklist.worklist");
  const language = useLocale();
  const { unitId, cycleId, awaits, q, states, steps, timing } = filter;
  return (
    <Form
      action="/worklist"
      role="search"
      className="mb-3 grid grid-cols-2 items-end gap-2.5 sm:flex sm:flex-wrap"
    >
      {unitId && <input type="hidden" name="unitId" value={unitId} />}
      {cycleId && <input type="hidden" name="cycleId" value={cycleId} />}
      {awaits && <input type="hidden" name="awaits" value={awaits} />}
      <Labelled id="list-q" label={t("search")} className="min-w-0 grow max-sm:col-span-2 sm:max-w-72">
        <input
          key={q ?? ""}
          id="list-q"
          type="search"
          name="q"
          defaultValue={q ?? ""}
          maxLength={LONGEST_SEARCH}
          placeholder={t("searchPattern")}
          className={`${CONTROL} w-full`}
        />
      </Labelled>
      <Choice
        name="states"
        label={t("state")}
        value={states?.join(",")}
        anything={t("anyState")}
        several={t("severalStates")}
      >
        {ITEM_STATES.map((state) => ({ value: state, label: ITEM_STATE_WORDS[state][language] }))}
      </Choice>
      <Choice
        name="steps"
        label={t("step")}
        value={steps?.join(",")}
        anything={t("anyStep")}
        several={t("severalSteps")}
      >
        {STANDARD_TEMPLATE.map(({ code, name }) => ({ value: code, label: name[language] }))}
      </Choice>
      <Choice name="timing" label={t("timing")} value={timing} anything={t("anyTime")} several={t("anyTime")}>
        {TIMINGS.map((each) => ({ value: each, label: t(`time.${each}`) }))}
      </Choice>
      <Button type="submit" icon="search">
        {t("apply")}
      </Button>
      <ul className="flex flex-wrap gap-2 empty:hidden max-sm:col-span-2">
        {awaits && !isView && (
          <Narrowed
            href={itemFilterHref({ ...filter, awaits: undefined, after: undefined })}
            label={t("awaitsOf", { who: INSTITUTION_WORDS[awaits].short[language] })}
          />
        )}
        {unitId && (
          <Narrowed
            href={itemFilterHref({ ...filter, unitId: undefined, after: undefined })}
            label={unitName ?? t("oneUnit")}
          />
        )}
      </ul>
    </Form>
  );
}

function Labelled({
  id,
  label,
  className,
  children,
}: {
  id: string;
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={`flex min-w-0 flex-col gap-0.5 ${className ?? ""}`}>
      <label htmlFor={id} className="text-ink-2 text-sm">
        {label}
      </label>
      {children}
    </div>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  value: string | undefined;
  anything: string;
  /** Said for a value that stands for several, as a number on a board may open it. */
  several: string;
  children: readonly { readonly value: string; readonly label: string }[];
};

function Choice({ name, label, value, anything, several, children }: ChoiceProps) {
  return (
    <Labelled id={`list-${name}`} label={label}>
      <select
        id={`list-${name}`}
        key={value ?? ""}
        name={name}
        defaultValue={value ?? ""}
        className={`${CONTROL} sm:max-w-52`}
      >
        <option value="">{anything}</option>
        {value?.includes(",") && <option value={value}>{several}</option>}
        {children.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Narrowed({ href, label }: { href: string; label: string }) {
  const t = useTranslations("checklist.worklist");
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        aria-label={t("widen", { label })}
        className={buttonLook({ size: 36 })}
      >
        {label}
        <Icon name="x" />
      </Link>
    </li>
  );
}
