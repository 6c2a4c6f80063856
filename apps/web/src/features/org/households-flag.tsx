import { lawOn } from "@sansang/rules/elections/law-on";
import { smallUnit } from "@sansang/rules/elections/small-unit";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import { Chip } from "@sansang/ui/chip";
import { useTranslations } from "next-intl";

type Props = { unit: { kind: UnitKind; households: number | null }; on: CalendarDate };

/** Says quietly that a khóm has an odd number of households, or none counted; it forbids nothing. */
export function HouseholdsFlag({ unit, on }: Props) {
  const t = useTranslations("org");
  const odd = smallUnit(unit, lawOn(on).rules.unitMinHouseholds);
  if (!odd) return null;
  const words = odd.kind === "small" ? t("fewHouseholds", { least: odd.least }) : t("noHouseholds");
  return (
    <span title={odd.kind === "small" ? odd.citation : undefined}>
      <Chip tone="muted" icon={odd.kind === "small" ? "info" : "circle-dashed"} plain small>
        {words}
      </Chip>
    </span>
  );
}
