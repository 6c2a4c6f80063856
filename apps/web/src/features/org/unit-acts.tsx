"use client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";

const AddDialog = dynamic(() => import("./add-dialog.tsx"), { ssr: false });
const RenameDialog = dynamic(() => import("./rename-dialog.tsx"), { ssr: false });

type Props = {
  unit: { id: string; name: string };
  /** Today of the office. */
  on: CalendarDate;
  /** What may hang under it; none for a khóm. */
  kinds: readonly UnitKind[];
};

/** A new name for a unit, a new unit under it. */
export function UnitActs({ unit, on, kinds }: Props) {
  const t = useTranslations("org.form");
  const [open, setOpen] = useState<"add" | "rename" | null>(null);
  const close = () => setOpen(null);
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Button
        size={30}
        variant="quiet"
        onClick={() => setOpen("rename")}
        aria-label={`${t("rename")}: ${unit.name}`}
      >
        {t("rename")}
      </Button>
      {kinds.length > 0 && (
        <Button size={30} onClick={() => setOpen("add")} aria-label={`${t("add")}: ${unit.name}`}>
          {t("add")}
        </Button>
      )}
      {open === "rename" && <RenameDialog unit={unit} on={on} onClose={close} />}
      {open === "add" && <AddDialog parent={unit} on={on} kinds={kinds} onClose={close} />}
    </span>
  );
}
