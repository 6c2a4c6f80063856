"use client";
import { Button } from "@sansang/ui/button";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import type { AnyForm } from "../../../forms/use-form.ts";
import { MOST_SLOTS, oneMoreSlot, SLOT_KINDS, type StepDraft, slotsTyped } from "./step-draft.ts";

type Props = {
  form: Pick<AnyForm, "field" | "tick" | "errorAt">;
  draft: StepDraft;
  change: (part: StepDraft) => void;
};

/** The places for evidence of a step: what lies there, of which kind, and whether it must. */
export function SlotFields({ form, draft, change }: Props) {
  const t = useTranslations("elections.checklist");
  const slots = slotsTyped(draft);
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="font-medium">{t("slots")}</legend>
      {slots.map((at, index) => (
        <div
          key={at}
          className="grid items-end gap-3 rounded-md border border-line p-3 sm:grid-cols-[1fr_auto_auto_auto]"
        >
          <TextField {...form.field(`slot.${at}.vi`, `slots.${index}.name.vi`)} label={t("slotName")} />
          <SelectField {...form.field(`slot.${at}.kind`, `slots.${index}.facts`)} label={t("slotKind")}>
            {SLOT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`slotKinds.${kind}`)}
              </option>
            ))}
          </SelectField>
          <label className="flex min-h-11 items-center gap-2.5">
            <input type="checkbox" {...form.tick(`slot.${at}.required`)} className="size-5 accent-brand" />
            {t("required")}
          </label>
          <Button
            icon="x"
            variant="quiet"
            aria-label={t("removeSlot", { name: draft[`slot.${at}.vi`] || index + 1 })}
            onClick={() => change({ [`slot.${at}.code`]: "" })}
          >
            {t("remove")}
          </Button>
        </div>
      ))}
      {slots.length < MOST_SLOTS && (
        <Button size={30} icon="plus" className="self-start" onClick={() => change(oneMoreSlot(draft))}>
          {t("addSlot")}
        </Button>
      )}
    </fieldset>
  );
}
