import { LONGEST_SEARCH } from "@sansang/rules/kernel/search";
import { Button } from "@sansang/ui/button";
import { controlLook } from "@sansang/ui/field";
import { useTranslations } from "next-intl";
import { SearchForm } from "../../forms/search-form.tsx";

/** Finds people by name or user name, with or without tones; the question stands in the address. */
export function AccountSearch({ q }: { q: string }) {
  const t = useTranslations("users");
  return (
    <SearchForm action="/users" className="flex gap-2 max-sm:w-full">
      <input
        type="search"
        name="q"
        defaultValue={q}
        maxLength={LONGEST_SEARCH}
        aria-label={t("search")}
        placeholder={t("searchExample")}
        className={`${controlLook(false)} min-h-9 sm:w-60`}
      />
      <Button type="submit" icon="search">
        {t("find")}
      </Button>
    </SearchForm>
  );
}
