import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import type { Option } from "../../../forms/option.ts";
import { SearchBox, SearchChoice } from "../../../forms/search-fields.tsx";
import { SearchForm } from "../../../forms/search-form.tsx";
import type { CandidateQuery } from "./candidate-query.ts";

type Props = {
  asked: CandidateQuery;
  wards: readonly Option[];
  /** Of the ward that is shown. */
  neighbourhoods: readonly Option[];
  /** May the viewer search by the end of an identity number? */
  byDigits: boolean;
};

/** Name, ward and khóm; everything stands in the address. */
export function CandidateFilters({ asked, wards, neighbourhoods, byDigits }: Props) {
  const t = useTranslations("candidates.filter");
  const { ward, neighbourhood, statuses, group, asAt, q } = asked;
  return (
    <SearchForm action="/candidates" className="mb-3 grid grid-cols-2 items-end gap-2.5 sm:flex sm:flex-wrap">
      {statuses && <input type="hidden" name="status" value={statuses.join(",")} />}
      {asAt && <input type="hidden" name="asAt" value={asAt} />}
      {group && <input type="hidden" name="group" value={group} />}
      <SearchBox
        id="list-q"
        name="q"
        label={t(byDigits ? "searchOrDigits" : "search")}
        value={q}
        placeholder={t("example")}
        className="grow max-sm:col-span-2 sm:max-w-80"
      />
      {wards.length > 1 && (
        <SearchChoice
          id="list-ward"
          name="ward"
          label={t("ward")}
          value={ward}
          anything={t("anyWard")}
          options={wards}
        />
      )}
      {neighbourhoods.length > 1 && (
        <SearchChoice
          id="list-khom"
          name="neighbourhood"
          label={t("neighbourhood")}
          value={neighbourhood}
          anything={t("anyNeighbourhood")}
          options={neighbourhoods}
        />
      )}
      <Button type="submit" icon="search">
        {t("apply")}
      </Button>
    </SearchForm>
  );
}
