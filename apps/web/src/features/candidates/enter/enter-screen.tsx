import { Empty } from "@sansang/ui/empty";
import { useLocale, useTranslations } from "next-intl";
import { ClientWords } from "../../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { Crumbs } from "../../../lib/navigation/crumbs.tsx";
import { FACT_GROUPS, type FactGroup, factField, sourceKinds } from "../facts/fact-fields.ts";
import { EnterLoader } from "./enter-loader.tsx";

type Props = {
  /** Those whose list may still take somebody. */
  neighbourhoods: readonly RouterOutputs["candidates"]["listNominations"]["rows"][number][];
  unitId: string;
};

/** The form for somebody new, with the closed lists in the language of the page. */
export function EnterScreen({ neighbourhoods, unitId }: Props) {
  const t = useTranslations("candidates");
  const language = useLocale();
  const units = neighbourhoods.map((neighbourhood) => ({
    cycleId: neighbourhood.cycleId,
    value: neighbourhood.unitId,
    label: `${neighbourhood.unitName}, ${neighbourhood.wardName}`,
  }));
  const chosen = units.find(({ value }) => value === unitId) ?? (units.length === 1 ? units[0] : undefined);
  return (
    <div className="mx-auto max-w-[860px]">
      <Crumbs links={[{ href: "/candidates", label: t("title") }]} title={t("enter")} />
      {units.length === 0 ? (
        <Empty title={t("noneOpen")}>{t("noneOpenText")}</Empty>
      ) : (
        <ClientWords of={["candidates.form", "form"]}>
          <EnterLoader
            units={units}
            unitId={chosen?.value ?? ""}
            groups={(Object.keys(FACT_GROUPS) as FactGroup[]).map((group) => ({
              group,
              fields: FACT_GROUPS[group].map((key) => factField(key, language)),
            }))}
            kinds={sourceKinds(language)}
          />
        </ClientWords>
      )}
    </div>
  );
}
