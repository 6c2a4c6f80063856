"use client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import { useTranslations } from "next-intl";
import { AddUnitButton, PhoneButton, RenameButton } from "./dialog-buttons.ts";

type Props = {
  unit: { id: string; name: string; phone: string | null };
  /** Today of the office. */
  on: CalendarDate;
  /** What may hang under it; none for a khóm. */
  kinds: readonly UnitKind[];
};

/** A new name for a unit, a new unit under it. */
export function UnitActs({ unit, on, kinds }: Props) {
  const t = useTranslations("org.form");
  return (
    <span className="inline-flex flex-wrap gap-2">
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
