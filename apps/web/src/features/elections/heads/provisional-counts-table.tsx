import type { ProvisionalCounts } from "@sansang/api/elections/heads/list-provisional-heads";
import { PROVISIONAL_STATES } from "@sansang/rules/elections/provisional-head";
import { Card } from "@sansang/ui/card";
import { DataTable } from "@sansang/ui/data-table";
import { useTranslations } from "next-intl";
import { headsHref } from "./heads-href.ts";

type Props = {
  places: readonly ProvisionalCounts[];
  /** The one whose people are listed. */
  chosen: string | undefined;
};

/** How many provisional heads of each commune and province stand how; each leads to its own. */
export function ProvisionalCountsTable({ places, chosen }: Props) {
  const t = useTranslations("heads");
  return (
    <Card
      flush
      title={t("byPlace")}
      aside={
        chosen && (
          <a href={headsHref({})} className="font-medium text-link text-sm hover:underline max-sm:py-2">
            {t("allPlaces")}
          </a>
        )
      }
    >
      <DataTable
        caption={t("byPlace")}
        columns={[
          { head: t("place") },
          { head: t("total"), as: "number" },
          ...PROVISIONAL_STATES.map((state) => ({ head: t(`count.${state}`), as: "number" as const })),
        ]}
      >
        {places.map(({ id, name, total, states }) => (
          <tr key={id}>
            <th scope="row">
              <a
                href={headsHref({ unitId: id })}
                aria-current={id === chosen ? "true" : undefined}
                className="font-semibold text-link hover:underline aria-[current]:text-ink max-sm:inline-block max-sm:py-2"
              >
                {name}
              </a>
            </th>
            <td className="font-semibold">{total}</td>
            {PROVISIONAL_STATES.map((state) => (
              <td key={state} className={states[state] === 0 ? "text-ink-3" : undefined}>
                {states[state]}
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
    </Card>
  );
}
