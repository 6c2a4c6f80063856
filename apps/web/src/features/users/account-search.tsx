import { LONGEST_SEARCH } from "@sansang/rules/kernel/search";
import { Button } from "@sansang/ui/button";
import { controlLook } from "@sansang/ui/field";
import Form from "next/form";
import { getTranslations } from "next-intl/server";

/** Finds people by name or user name, with or without tones; the question stands in the address. */
export async function AccountSearch({ q }: { q: string }) {
  const t = await getTranslations("users");
  return (
    <Form action="/users" role="search" className="flex gap-2 max-sm:w-full">
      <input
        key={q}
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
    </Form>
  );
}
