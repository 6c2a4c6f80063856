import { LONGEST_SEARCH } from "@sansang/rules/kernel/search";
import { Button } from "@sansang/ui/button";
import Form from "next/form";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CandidateQuery } from "./candidate-query.ts";
import type { Option } from "./fact-fields.ts";

type Props = {
  asked: CandidateQuery;
  wards: readonly Option[];
  /** Of the ward that is shown. */
  khoms: readonly Option[];
  /** May the viewer search by the end of an identity number? */
  byDigits: boolean;
};

const CONTROL =
  "min-h-9 rounded-md border border-control bg-surface px-2.5 py-1 text-sm max-sm:min-h-11 max-sm:w-full max-sm:text-md";

/** Name, ward and khóm; everything stands in the address. */
export function CandidateFilters({ asked, wards, khoms, byDigits }: Props) {
  const t = useTranslations("candidates.filter");
  const { ward, khom, statuses, group, q } = asked;
  return (
    <Form
      action="/candidates"
      role="search"
      className="mb-3 grid grid-cols-2 items-end gap-2.5 sm:flex sm:flex-wrap"
    >
      {statuses && <input type="hidden" name="status" value={statuses.join(",")} />}
      {group && <input type="hidden" name="group" value={group} />}
      <Labelled
        id="list-q"
        label={t(byDigits ? "searchOrDigits" : "search")}
        className="grow max-sm:col-span-2 sm:max-w-80"
      >
        <input
          key={q ?? ""}
          id="list-q"
          type="search"
          name="q"
          defaultValue={q ?? ""}
          maxLength={LONGEST_SEARCH}
          placeholder={t("example")}
          className={`${CONTROL} w-full`}
        />
      </Labelled>
      {wards.length > 1 && (
        <Choice name="ward" label={t("ward")} value={ward} anything={t("anyWard")} options={wards} />
      )}
      {khoms.length > 1 && (
        <Choice name="khom" label={t("khom")} value={khom} anything={t("anyKhom")} options={khoms} />
      )}
      <Button type="submit" icon="search">
        {t("apply")}
      </Button>
    </Form>
  );
}

function Labelled({
  id,
  label,
  className = "",
  children,
}: {
  id: string;
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={`flex min-w-0 flex-col gap-0.5 ${className}`}>
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
  options: readonly Option[];
};

function Choice({ name, label, value = "", anything, options }: ChoiceProps) {
  return (
    <Labelled id={`list-${name}`} label={label}>
      <select
        key={value}
        id={`list-${name}`}
        name={name}
        defaultValue={value}
        className={`${CONTROL} sm:max-w-52`}
      >
        <option value="">{anything}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
