import { Card } from "@sansang/ui/card";
import { DataTable } from "@sansang/ui/data-table";
import { TagLabel } from "@sansang/ui/tag-label";
import { getLocale, getTranslations } from "next-intl/server";
import type { RouterOutputs } from "../../lib/api.ts";
import { formatRuleValue } from "./format-rule.ts";

type Props = {
  rules: RouterOutputs["elections"]["show"]["rules"];
  pack: RouterOutputs["elections"]["show"]["pack"];
  readsTags: boolean;
};

/** What holds and who says it: the law, over it the province, over that the ward's plan. How sure we are is told to those who answer for it. */
export async function RuleTable({ rules, pack, readsTags }: Props) {
  const [t, value, language] = await Promise.all([
    getTranslations("elections"),
    getTranslations("elections.value"),
    getLocale(),
  ]);
  return (
    <Card title={t("rules.title")} aside={<span className="text-ink-2 text-sm">{pack.citation}</span>} flush>
      <DataTable
        caption={t("rules.title")}
        columns={[
          { head: t("rules.rule") },
          { head: t("rules.value") },
          { head: t(readsTags ? "rules.source" : "rules.citation") },
        ]}
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
                {readsTags && (
                  <TagLabel>
                    <abbr title={t(`tag.${rule.tag}`)} className="no-underline">
                      {rule.tag}
                    </abbr>
                  </TagLabel>
                )}
              </span>
            </td>
          </tr>
        ))}
      </DataTable>
      {readsTags && <p className="border-line border-t px-4 py-2.5 text-ink-2 text-sm">{t("rules.tags")}</p>}
    </Card>
  );
}
