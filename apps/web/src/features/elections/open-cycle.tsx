import { pollingFormsOf } from "@sansang/rules/elections/change-of-pack";
import { RULE_PACKS } from "@sansang/rules/elections/rule-pack";
import { useTranslations } from "next-intl";
import type { RouterOutputs } from "../../lib/api.ts";
import { OpenCycleButton } from "./dialog-buttons.ts";

/** A new cycle under one of the rule packs, built as an earlier one was if so chosen. */
export function OpenCycle({ cycles }: { cycles: RouterOutputs["elections"]["list"] }) {
  const t = useTranslations("elections.open");
  const packs = RULE_PACKS.map((pack) => ({
    id: pack.id,
    name: pack.name,
    validFrom: pack.validFrom,
    pollingForms: pollingFormsOf(pack),
  }));
  const earlier = cycles.map(({ id, name, unitName, termFrom, termTo }) => ({
    id,
    name: `${unitName}, ${termFrom}–${termTo}: ${name}`,
  }));
  return (
    <OpenCycleButton of={{ packs, earlier }} variant="primary" icon="plus">
      {t("open")}
    </OpenCycleButton>
  );
}
