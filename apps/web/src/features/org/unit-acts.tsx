"use client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import { useTranslations } from "next-intl";
import { AddUnitButton, ChangeUnitsButton, PhoneButton, RenameButton } from "./dialog-buttons.ts";

type Props = {
  unit: { id: string; name: string; bareName: string; kind: UnitKind; phone: string | null };
  /** Today of the office. */
  on: CalendarDate;
  /** What may hang under it; none for a khóm. */
  kinds: readonly UnitKind[];
};

/** What a resolution changes below a unit, its name, a new unit under it. */
export function UnitActs({ unit, on, kinds }: Props) {
  const t = useTranslations("org.form");
  const tChange = useTranslations("org.change");
  return (
    <span className="inline-flex flex-wrap gap-2">
      {kinds.length > 0 && (
        <ChangeUnitsButton
          of={{ parent: unit, on }}
          size={30}
          aria-label={tChange("openOf", { name: unit.name })}
        >
          {tChange("open")}
        </ChangeUnitsButton>
      )}
      <RenameButton of={{ unit, on }} size={30} variant="quiet" aria-label={`${t("rename")}: ${unit.name}`}>
        {t("rename")}
      </RenameButton>
      {kinds.length > 0 && (
        <PhoneButton of={{ unit }} size={30} variant="quiet" aria-label={`${t("phone")}: ${unit.name}`}>
          {t("phone")}
        </PhoneButton>
      )}
      {kinds.length > 0 && (
        <AddUnitButton of={{ parent: unit, on, kinds }} size={30} aria-label={`${t("add")}: ${unit.name}`}>
          {t("add")}
        </AddUnitButton>
      )}
    </span>
  );
}
