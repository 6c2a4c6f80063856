import type { EndedUnit } from "@sansang/api/org/changes/list-ended-units";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { UNIT_CHANGE_WORDS } from "@sansang/rules/org/unit-change";
import { Card } from "@sansang/ui/card";
import { DataTable } from "@sansang/ui/data-table";
import { TagLabel } from "@sansang/ui/tag-label";
import { getLocale, getTranslations } from "next-intl/server";
import { UnitLinks } from "./unit-links.tsx";

/** Units that are no more, with what became of each. */
export async function EndedUnits({ units }: { units: readonly EndedUnit[] }) {
  const [t, language] = await Promise.all([getTranslations("org.ended"), getLocale()]);
  if (units.length === 0) return null;
  return (
    <Card title={t("title")} flush className="mt-4">
      <DataTable
        caption={t("caption")}
        columns={[{ head: t("unit") }, { head: t("what") }, { head: t("became") }]}
        stacked="lines"
      >
        {units.map(({ id, name, above, change, resolutionNumber, validTo, isOver, became }) => (
          <tr key={id}>
            <th scope="row">
              <UnitLinks units={[{ id, name, above }]} />{" "}
              {!isOver && <TagLabel fresh>{t("toCome")}</TagLabel>}
            </th>
            <td className="text-ink-2">
              {change &&
                t("line", {
                  kind: UNIT_CHANGE_WORDS[change][language],
                  number: resolutionNumber ?? "",
                  day: formatDate(validTo, language),
                })}
            </td>
            <td>{became.length > 0 ? <UnitLinks units={became} /> : t("nothing")}</td>
          </tr>
        ))}
      </DataTable>
    </Card>
  );
}
