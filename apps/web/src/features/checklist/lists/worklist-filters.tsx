import { HOLDER_WORDS } from "@sansang/rules/checklist/holder";
import { type ItemFilter, TIMINGS } from "@sansang/rules/checklist/item-filter.input";
import { ITEM_STATUS_WORDS, ITEM_STATUSES } from "@sansang/rules/checklist/item-status";
import { Button } from "@sansang/ui/button";
import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { SearchBox, SearchChoice } from "../../../forms/search-fields.tsx";
import { SearchForm } from "../../../forms/search-form.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { itemFilterHref } from "../../../lib/item-filter-href.ts";

type Props = {
  filter: ItemFilter;
  /** Those of the cycles that are looked at. */
  stepsToChoose: RouterOutputs["checklist"]["list"]["steps"];
  /** A named view, which says itself what it waits for. */
  isView: boolean;
  /** Of the unit the list is narrowed to. */
  unitName: string | null;
};

/** Words, status, step and time; everything stands in the address, so a list can be kept and sent. */
export function WorklistFilters({ filter, stepsToChoose, isView, unitName }: Props) {
  const t = useTranslations("checklist.worklist");
  const language = useLocale();
  const { unitId, awaits, q, states, steps, timing } = filter;
  return (
    <SearchForm action="/worklist" className="mb-3 grid grid-cols-2 items-end gap-2.5 sm:flex sm:flex-wrap">
      {unitId && <input type="hidden" name="unitId" value={unitId} />}
      {awaits && <input type="hidden" name="awaits" value={awaits} />}
      <SearchBox
        id="list-q"
        name="q"
        label={t("search")}
        value={q}
        placeholder={t("searchPattern")}
        className="grow max-sm:col-span-2 sm:max-w-72"
      />
      <SearchChoice
        id="list-states"
        name="states"
        label={t("status")}
        value={states?.join(",")}
        anything={t("anyStatus")}
        several={t("severalStatuses")}
        options={ITEM_STATUSES.map((status) => ({
          value: status,
          label: ITEM_STATUS_WORDS[status][language],
        }))}
      />
      <SearchChoice
        id="list-steps"
        name="steps"
        label={t("step")}
        value={steps?.join(",")}
        anything={t("anyStep")}
        several={t("severalSteps")}
        options={stepsToChoose.map(({ code, name }) => ({ value: code, label: name[language] }))}
      />
      <SearchChoice
        id="list-timing"
        name="timing"
        label={t("timing")}
        value={timing}
        anything={t("anyTime")}
        options={TIMINGS.map((each) => ({ value: each, label: t(`time.${each}`) }))}
      />
      <Button type="submit" icon="search">
        {t("apply")}
      </Button>
      <ul className="flex flex-wrap gap-2 empty:hidden max-sm:col-span-2">
        {awaits && !isView && (
          <Narrowed
            href={itemFilterHref({ ...filter, awaits: undefined, after: undefined })}
            label={t("awaitsOf", { who: HOLDER_WORDS[awaits][language] })}
          />
        )}
        {unitId && (
          <Narrowed
            href={itemFilterHref({ ...filter, unitId: undefined, after: undefined })}
            label={unitName ?? t("oneUnit")}
          />
        )}
      </ul>
    </SearchForm>
  );
}

function Narrowed({ href, label }: { href: string; label: string }) {
  const t = useTranslations("checklist.worklist");
  return (
    <li>
      <a href={href} aria-label={t("widen", { label })} className={buttonLook({ size: 36 })}>
        {label}
        <Icon name="x" />
      </a>
    </li>
  );
}
