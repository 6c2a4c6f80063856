"use client";
import { OpenCycleInput, PreviewOpenInput } from "@sansang/rules/elections/election.input";
import type { LegalMinimum } from "@sansang/rules/elections/legal-minima";
import { packInForceOn } from "@sansang/rules/elections/pack-in-force";
import type { PollingForm, RulePack } from "@sansang/rules/elections/rules";
import { asStoredDay, isCalendarDate } from "@sansang/rules/kernel/calendar";
import { UNIT_KINDS } from "@sansang/rules/org/unit";
import { FieldRow } from "@sansang/ui/field-row";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DateField } from "../../forms/date-field.tsx";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { Previewed } from "../../forms/previewed.tsx";
import { useForm } from "../../forms/use-form.ts";
import { useTyped } from "../../forms/use-typed.ts";
import type { RouterOutputs } from "../../lib/api.ts";
import { UnitPicker } from "../org/unit-picker.tsx";
import { BrokenMinima } from "./broken-minima.tsx";
import { TickList } from "./checklist/tick-list.tsx";
import { FirstDates } from "./first-dates.tsx";

type Preview = RouterOutputs["elections"]["previewOpen"];
type PackChoice = Pick<RulePack, "id" | "name" | "validFrom"> & {
  /** Those that the pack lets a cycle choose from. */
  readonly pollingForms: readonly PollingForm[];
};

type Earlier = { readonly id: string; readonly name: string };

type Props = {
  /** Oldest first. */
  packs: readonly PackChoice[];
  /** Those whose structure can be taken over. */
  earlier: readonly Earlier[];
  onClose: () => void;
};

/**
 * First what the cycle is and what it would lay out, then the opening itself. The pack is the one in force on the day,
 * until the person chooses another.
 */
export default function OpenCycleDialog({ packs, earlier, onClose }: Props) {
  const t = useTranslations("elections");
  const router = useRouter();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [acceptedMinima, setAcceptedMinima] = useState<LegalMinimum[]>([]);
  const [hasChosenPack, setHasChosenPack] = useState(false);
  const stored = useTyped({
    unitId: "",
    name: "",
    termFrom: "",
    termTo: "",
    electionDay: "",
    rulePackId: packs.at(-1)?.id ?? "",
    pollingForm: "meeting",
    copyFrom: "",
    withGuidance: "",
    withSites: "",
  });
  const look = useForm(PreviewOpenInput, ({ elections }) => elections.previewOpen.query, {
    stored,
    refresh: false,
    stays: true,
    done: (found, isCurrent) => setPreview(isCurrent ? found : null),
  });
  const open = useForm(OpenCycleInput, ({ elections }) => elections.open.mutate, {
    stored,
    given: { acceptedMinima },
    done: ({ cycleId }) => {
      onClose();
      router.push(`/elections/${cycleId}`);
    },
  });
  const form = preview ? open : look;
  const pollingForms = packs.find(({ id }) => id === stored.draft.rulePackId)?.pollingForms ?? [];
  /** What was laid out holds for what was asked. */
  const anew = (part: Partial<typeof stored.draft>) => {
    stored.change(part);
    setPreview(null);
    setAcceptedMinima([]);
  };
  /** A form that the new pack does not know gives way to the first it offers. */
  const pinning = (pack: PackChoice): Partial<typeof stored.draft> => ({
    rulePackId: pack.id,
    ...(pack.pollingForms.some((each) => each === stored.draft.pollingForm)
      ? {}
      : { pollingForm: pack.pollingForms[0] ?? "" }),
  });
  const changeDay = (electionDay: string) => {
    const day = asStoredDay(electionDay.trim());
    const pack = !hasChosenPack && isCalendarDate(day) ? packInForceOn(packs, day) : null;
    anew({ electionDay, ...(pack && pinning(pack)) });
  };
  return (
    <FormDialog
      form={form}
      title={t("open.title")}
      submitLabel={preview ? t("open.submit") : t("open.look")}
      wide
      onClose={onClose}
    >
      <UnitPicker
        id="unit"
        name="unitId"
        label={t("open.unit")}
        kinds={UNIT_KINDS}
        choose={(unitId) => anew({ unitId })}
        error={form.errorAt("unitId")}
      />
      <TextField {...open.field("name")} label={t("open.name")} />
      <FieldRow>
        <TextField {...open.field("termFrom")} label={t("open.termFrom")} />
        <TextField {...open.field("termTo")} label={t("open.termTo")} />
      </FieldRow>
      <DateField {...form.date("electionDay")} label={t("electionDay")} change={changeDay} />
      <SelectField
        {...form.field("rulePackId")}
        label={t("pack")}
        onChange={({ target }) => {
          const pack = packs.find(({ id }) => id === target.value);
          setHasChosenPack(true);
          if (pack) anew(pinning(pack));
        }}
      >
        {packs.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField {...open.field("pollingForm")} label={t("open.pollingForm")}>
        {pollingForms.map((each) => (
          <option key={each} value={each}>
            {t(`open.pollingForms.${each}`)}
          </option>
        ))}
      </SelectField>
      {earlier.length > 0 && (
        <SelectField
          {...form.field("copyFrom")}
          label={t("open.copyFrom")}
          hint={t("open.copyHint")}
          onChange={({ target }) => anew({ copyFrom: target.value })}
        >
          <option value="">{t("open.copyNothing")}</option>
          {earlier.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {form.typed.copyFrom && (
        <TickList
          title={t("open.copyToo")}
          ticks={(["withGuidance", "withSites"] as const).map((part) => ({
            ...form.tick(part),
            onChange: ({ target }) => anew({ [part]: target.checked ? "yes" : "" }),
            label: t(`open.${part}`),
          }))}
        />
      )}
      {preview && (
        <Previewed>
          <FirstDates
            preview={preview}
            packName={packs.find(({ id }) => id === form.typed.rulePackId)?.name ?? ""}
          />
          <BrokenMinima minima={preview.minima} accepted={acceptedMinima} change={setAcceptedMinima} />
        </Previewed>
      )}
    </FormDialog>
  );
}
