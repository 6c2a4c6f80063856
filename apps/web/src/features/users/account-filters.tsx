import { ROLE_WORDS, ROLES } from "@sansang/rules/access/roles";
import { UNIT_KINDS } from "@sansang/rules/org/unit";
import { Button } from "@sansang/ui/button";
import { useLocale, useTranslations } from "next-intl";
import { SearchBox, SearchChoice } from "../../forms/search-fields.tsx";
import { SearchForm } from "../../forms/search-form.tsx";
import { UnitPicker } from "../org/unit-picker.tsx";
import type { AccountQuery } from "./account-query.ts";

type Props = { query: AccountQuery; unit: { id: string; name: string } | null };

/** Finds people by name or user name, with or without tones, by role and by unit; the question stands in the address. */
export function AccountFilters({ query, unit }: Props) {
  const t = useTranslations("users");
  const language = useLocale();
  return (
    <SearchForm action="/users" className="mb-3 flex flex-wrap items-end gap-2.5">
      <SearchBox
        id="account-q"
        name="q"
        label={t("search")}
        value={query.q}
        placeholder={t("searchExample")}
        className="grow basis-64"
      />
      <SearchChoice
        id="account-role"
        name="role"
        label={t("filter.role")}
        value={query.role}
        anything={t("filter.anyRole")}
        options={ROLES.map((value) => ({ value, label: ROLE_WORDS[value][language] }))}
        className="max-sm:w-full"
      />
      <div className="grow basis-72">
        <UnitPicker
          key={unit?.id}
          id="account-unit"
          name="unitId"
          label={<span className="font-normal text-ink-2 text-sm">{t("filter.unit")}</span>}
          kinds={UNIT_KINDS}
          initial={unit}
        />
      </div>
      <Button type="submit" icon="search">
        {t("find")}
      </Button>
    </SearchForm>
  );
}
