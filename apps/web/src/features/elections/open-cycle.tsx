import { RULE_PACKS } from "@sansang/rules/elections/rule-pack";
import { useTranslations } from "next-intl";
import { OpenCycleButton } from "./dialog-buttons.ts";

/** A new cycle under one of the rule packs. */
export function OpenCycle() {
  const t = useTranslations("elections.open");
  const packs = RULE_PACKS.map(({ id, name, validFrom }) => ({ id, name, validFrom }));
  return (
    <OpenCycleButton of={{ packs }} variant="primary" icon="plus">
      {t("open")}
    </OpenCycleButton>
  );
}
