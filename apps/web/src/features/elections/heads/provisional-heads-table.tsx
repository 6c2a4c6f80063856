import type { ListedProvisionalHead } from "@sansang/api/elections/heads/list-provisional-heads";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { DataTable } from "@sansang/ui/data-table";
import { useLocale, useTranslations } from "next-intl";
import { DaysLeft } from "./days-left.tsx";
import { ProvisionalStateChip } from "./provisional-state-chip.tsx";

/** Who leads provisionally, the first to run out first. */
export function ProvisionalHeadsTable({ heads }: { heads: readonly ListedProvisionalHead[] }) {
  const t = useTranslations("heads");
  const language = useLocale();
  return (
    <Card flush>
      <DataTable
        caption={t("caption")}
        stacked="lines"
        columns={[
          { head: t("unit") },
          { head: t("name") },
          { head: t("startsOn"), as: "short", from: "md" },
          { head: t("endsOn"), as: "short" },
          { head: t("electionDay"), as: "short", from: "sm" },
          { head: t("standing") },
        ]}
      >
        {heads.map(({ id, unitId, unitName, communeName, name, startsOn, endsOn, electionDay, ...head }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/board/${unitId}`} className="font-semibold hover:text-link">
                {unitName}
              </a>{" "}
              <span className="font-normal text-ink-2">· {communeName}</span>
            </th>
            <td>{name}</td>
            <td>{formatDate(startsOn, language)}</td>
            <td>
              {formatDate(endsOn, language)} <DaysLeft days={head.daysLeft} />
            </td>
            <td>{electionDay ? formatDate(electionDay, language) : "–"}</td>
            <td>
              <ProvisionalStateChip {...head} electionDay={electionDay} />
            </td>
          </tr>
        ))}
      </DataTable>
    </Card>
  );
}
