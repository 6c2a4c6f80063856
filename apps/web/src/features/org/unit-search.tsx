"use client";
import { UNIT_KINDS } from "@sansang/rules/org/unit";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { UnitPicker } from "./unit-picker.tsx";

/** A unit by its name of today or an earlier one, leading to its page. */
export function UnitSearch() {
  const t = useTranslations("org");
  const router = useRouter();
  return (
    <UnitPicker
      id="unit-search"
      name="unit"
      label={t("find")}
      kinds={UNIT_KINDS}
      choose={(unitId) => unitId && router.push(`/units/${unitId}`)}
    />
  );
}
