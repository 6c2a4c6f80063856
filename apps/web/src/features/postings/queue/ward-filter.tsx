import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import { SearchForm } from "../../../forms/search-form.tsx";
import type { QueueQuery } from "./queue-query.ts";

type Props = { asked: QueueQuery; wards: readonly { readonly id: string; readonly name: string }[] };

/** One ward or all; it stands in the address. */
export function WardFilter({ asked: { ward = "", state }, wards }: Props) {
  const t = useTranslations("postings.queue");
  if (wards.length < 2) return null;
  return (
    <SearchForm action="/postings" className="flex flex-wrap items-center gap-2.5 max-sm:w-full">
      {state && <input type="hidden" name="state" value={state} />}
      <span className="flex items-center gap-2 max-sm:grow">
        <label htmlFor="queue-ward" className="text-ink-2 text-sm">
          {t("ward")}
        </label>
        <select
          id="queue-ward"
          name="ward"
          defaultValue={ward}
          className="min-h-9 rounded-md border border-control bg-surface px-2.5 py-1 text-sm max-sm:min-h-11 max-sm:grow max-sm:text-md"
        >
          <option value="">{t("anyWard")}</option>
          {wards.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </span>
      <Button type="submit" icon="search">
        {t("apply")}
      </Button>
    </SearchForm>
  );
}
