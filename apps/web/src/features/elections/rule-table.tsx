import { Card } from "@sansang/ui/card";
import { DataTable } from "@sansang/ui/data-table";
import { TagLabel } from "@sansang/ui/tag-label";
import { getLocale, getTranslations } from "next-intl/server";
import type { RouterOutputs } from "../../lib/api.ts";
import { formatRuleValue } from "./format-rule.ts";

type Props = {
  rules: RouterOutputs["elections"]["show"]["rules"];
  pack: RouterOutputs["elections"]["show"]["pack"];
};

/** What holds, who says it and how sure we are: the law, over it the province, over that the ward's plan. */
export async function RuleTable({ rules, pack }: Props) {
  const [t, value, language] = await Promise.all([
    getTranslations("elections"),
    getTranslations("elections.value"),
    getLocale(),
  ]);
  return (
    <Card title={t("rules.title")} aside={<span className="text-ink-2 text-sm">{pack.citation}</span>} flush>
      <DataTable
        caption={t("rules.title")}
        columns={[{ head: t("rules.rule") }, { head: t("rules.value") }, { head: t("rules.source") }]}
      >
        {rules.map((rule) => (
          <tr key={rule.key}>
            <th scope="row">{t(`rule.${rule.key}`)}</th>
            <td className={rule.value === null ? "text-ink-3" : "font-medium"}>
              {formatRuleValue(rule.key, rule.value, value, language)}
            </td>
            <td className="text-sm">
              <span className="text-ink-2">{rule.citation}</span>{" "}
              <span className="inline-flex gap-1">
                {rule.level !== "nation" && <TagLabel fresh>{t(`level.${rule.level}`)}</TagLabel>}
                <TagLabel>
                  <abbr title={t(`tag.${rule.tag}`)} className="no-underline">
                    {rule.tag}
                  </abbr>
                </TagLabel>
              </span>
            </td>
          </tr>
        ))}
      </DataTable>
      <p className="border-line border-t px-4 py-2.5 text-ink-2 text-sm">{t("rules.tags")}</p>
    </Card>
  );
}
