"use client";
import { type CalendarDate, isCalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { isCommuneLevel, type UnitKind } from "@sansang/rules/org/unit";
import { UNIT_CHANGE_WORDS, type UnitChange } from "@sansang/rules/org/unit-change";
import { ChangeUnitsInput } from "@sansang/rules/org/unit-change.input";
import { Dialog } from "@sansang/ui/dialog";
import { FieldRow } from "@sansang/ui/field-row";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { DateField } from "../../../forms/date-field.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { Previewed } from "../../../forms/previewed.tsx";
import { useForm } from "../../../forms/use-form.ts";
import { useTyped } from "../../../forms/use-typed.ts";
import type { RouterOutputs } from "../../../lib/api.ts";
import { loadClient } from "../../../lib/load-client.ts";
import { useLatest } from "../../../lib/use-latest.ts";
import { ChangePreview } from "./change-preview.tsx";
import { IntoFields } from "./into-fields.tsx";
import { emptyInto, leastInto } from "./into-template.ts";
import { UnitTicks } from "./unit-ticks.tsx";

type Preview = RouterOutputs["org"]["previewUnitChange"];
type Texts = Readonly<Record<string, string>>;
type Props = { parent: { id: string; name: string; kind: UnitKind }; on: CalendarDate; onClose: () => void };

const OF_COMMUNE: readonly UnitChange[] = ["merge", "split", "dissolve", "found", "rename"];
const ABOVE: readonly UnitChange[] = ["join", "rename"];

const RESOLUTION = {
  resolutionNumber: "",
  resolvedBy: "",
  resolvedOn: "",
  effectiveOn: "",
  differenceNote: "",
};
const emptyFor = (kind: UnitChange): Texts => ({
  ...RESOLUTION,
  ...emptyInto(kind, leastInto(kind)),
});

/** A resolution about the units under one: first what it says and what that does, then the word. */
export default function ChangeDialog({ parent, onClose }: Props) {
  const t = useTranslations("org.change");
  const words = useTranslations("form");
  const language = useLocale();
  const id = useId();
  const kinds = isCommuneLevel(parent.kind) ? OF_COMMUNE : ABOVE;
  const [kind, setKind] = useState<UnitChange>(kinds[0] ?? "rename");
  const [unitIds, setUnitIds] = useState<readonly string[]>([]);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [made, setMade] = useState(false);
  const { answer: units, failed, ask } = useLatest<readonly { id: string; name: string; kind: UnitKind }[]>();
  const typed = useTyped(emptyFor(kind));
  const stored = {
    ...typed,
    change: (part: Partial<Texts>) => {
      typed.change(part);
      setPreview(null);
    },
    drop: () => {},
  };
  useEffect(() => {
    void ask(async (signal) => {
      const { org } = await loadClient();
      const found = await org.listUnits.query({ unitId: parent.id }, { signal });
      return found.units.filter(({ parentId }) => parentId === parent.id);
    });
  }, [ask, parent.id]);

  const given = { kind, parentId: parent.id, unitIds: [...unitIds] };
  const look = useForm(ChangeUnitsInput, ({ org }) => org.previewUnitChange.query, {
    stored,
    given,
    refresh: false,
    stays: true,
    done: (found, isCurrent) => setPreview(isCurrent ? found : null),
  });
  const change = useForm(ChangeUnitsInput, ({ org }) => org.changeUnits.mutate, {
    stored,
    given,
    done: () => setMade(true),
  });
  const isReady = preview?.openWork.length === 0;
  const form = isReady ? change : look;
  const choose = (ids: readonly string[]) => {
    setUnitIds(ids);
    setPreview(null);
  };
  const turnTo = (next: UnitChange) => {
    const { resolutionNumber, resolvedBy, resolvedOn, effectiveOn } = { ...RESOLUTION, ...typed.draft };
    setKind(next);
    choose([]);
    typed.drop({ ...emptyFor(next), resolutionNumber, resolvedBy, resolvedOn, effectiveOn });
  };
  const day = effectiveDay(typed.draft.effectiveOn ?? "");
  const effective = day ? formatDate(day, language) : "";

  if (made)
    return (
      <Dialog
        title={t("done", { number: typed.draft.resolutionNumber ?? "" })}
        closeLabel={words("close")}
        onClose={onClose}
      >
        <div className="flex flex-col gap-3">
          <p>{t("doneText", { day: effective })}</p>
          {preview && <ChangePreview preview={preview} />}
        </div>
      </Dialog>
    );
  return (
    <FormDialog
      form={form}
      title={t("title", { name: parent.name })}
      submitLabel={isReady ? t("submit", { day: effective }) : t("look")}
      wide
      onClose={onClose}
    >
      <SelectField
        label={t("kind")}
        value={kind}
        onChange={({ target }) => turnTo(target.value as UnitChange)}
        id={id}
      >
        {kinds.map((each) => (
          <option key={each} value={each}>
            {UNIT_CHANGE_WORDS[each][language]}
          </option>
        ))}
      </SelectField>
      {kind !== "found" && (
        <UnitTicks
          legend={t(`which.${kind}`)}
          units={units}
          note={failed ? t("failed") : t("loading")}
          isOne={kind !== "merge" && kind !== "join"}
          chosen={unitIds}
          error={form.errorAt("unitIds")}
          choose={choose}
        />
      )}
      <IntoFields
        kind={kind}
        form={form}
        typed={typed.draft}
        refill={(next) => {
          typed.drop(next);
          setPreview(null);
        }}
        receivers={(units ?? []).filter(({ id }) => !unitIds.includes(id))}
      />
      <FieldRow>
        <TextField {...form.field("resolutionNumber")} label={t("number")} />
        <TextField {...form.field("resolvedBy")} label={t("by")} hint={t("byHint")} />
        <DateField {...form.date("resolvedOn")} label={t("resolvedOn")} />
        <DateField {...form.date("effectiveOn")} label={t("effectiveOn")} />
      </FieldRow>
      {preview && (
        <Previewed>
          <ChangePreview preview={preview} />
        </Previewed>
      )}
    </FormDialog>
  );
}

/** The day as it was typed, `dd/mm/yyyy`. */
function effectiveDay(text: string): CalendarDate | null {
  const stored = text.trim().split("/").toReversed().join("-");
  return isCalendarDate(stored) ? stored : null;
}
