"use client";
import { STEP_CODES, stepOf } from "@sansang/rules/checklist/standard-template";
import { AdoptGuidanceInput } from "@sansang/rules/elections/election.input";
import { GUIDABLE_RULES } from "@sansang/rules/elections/guidance";
import { type Share, TAGS } from "@sansang/rules/elections/rules";
import { shareTyped } from "@sansang/rules/elections/share";
import { COMMUNE_LEVEL } from "@sansang/rules/org/unit";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useForm } from "../../forms/use-form.ts";
import { useTyped } from "../../forms/use-typed.ts";
import { UnitPicker } from "../org/unit-picker.tsx";

/** Rules that are switched on or off; the choices among lists are recorded with the cycle's opening papers, not here. */
const SWITCHES: readonly string[] = [
  "firstFrontMeeting",
  "secondFrontMeeting",
  "consultationMeeting",
  "meetingNotice",
  "birthDayAsked",
];
const LISTS: readonly string[] = ["voterBasis", "pollingMode", "termYears", "addedStandards"];
const RULES = GUIDABLE_RULES.filter((key) => !LISTS.includes(key));

type Props = { cycleId: string; unitId: string; onClose: () => void };

const EMPTY = {
  level: "province",
  unitId: "",
  key: RULES[0] ?? "decisionDaysBefore",
  value: "",
  citation: "",
  tag: TAGS[0],
};

/** Of whom a share is one. */
const SHARES: Readonly<Record<string, Share["of"]>> = {
  consultationMinPresent: "invited",
  consultationPassShare: "present",
};

/** A number or a share as it was typed; anything else as text, for the schema to refuse. */
const asValue = (key: string, value: string) => {
  const of = SHARES[key];
  const share = of ? shareTyped(value, of) : null;
  return share ?? (/^\d+$/.test(value.trim()) ? Number(value) : value);
};

const isSwitch = (key: string): boolean => SWITCHES.includes(key);

/** One sentence of the province's guidance or of a ward's plan: what, how much, and where it is written. */
export default function AdoptDialog({ cycleId, unitId, onClose }: Props) {
  const t = useTranslations("elections");
  const language = useLocale();
  const form = useForm(AdoptGuidanceInput, ({ elections }) => elections.adoptGuidance.mutate, {
    stored: useTyped<Record<keyof typeof EMPTY, string>>(EMPTY),
    given: { cycleId },
    adapt: (input, { level, key, value, ...typed }) => ({
      ...input,
      unitId: level === "province" ? unitId : typed.unitId,
      value: isSwitch(key) ? value !== "no" : asValue(key, value),
    }),
    done: onClose,
  });
  const { level, key } = form.typed;
  return (
    <FormDialog form={form} title={t("adopt.title")} submitLabel={t("adopt.submit")} onClose={onClose}>
      <SelectField {...form.field("level")} label={t("adopt.level")}>
        <option value="province">{t("level.province")}</option>
        <option value="plan">{t("level.plan")}</option>
      </SelectField>
      {level === "plan" && (
        <UnitPicker
          id="unit"
          name="unitId"
          label={t("adopt.unit")}
          kinds={COMMUNE_LEVEL}
          choose={(chosen) => form.change({ unitId: chosen })}
          error={form.errorAt("unitId")}
        />
      )}
      <SelectField
        {...form.field("key")}
        label={t("rules.rule")}
        onChange={({ target }) => form.change({ key: target.value, value: "" })}
      >
        <optgroup label={t("rules.title")}>
          {RULES.map((rule) => (
            <option key={rule} value={rule}>
              {t(`rule.${rule}`)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t("adopt.dues")}>
          {STEP_CODES.map((code) => (
            <option key={code} value={`due.${code}`}>
              {stepOf(code).name[language]}
            </option>
          ))}
        </optgroup>
      </SelectField>
      {isSwitch(key) ? (
        <SelectField {...form.field("value")} label={t("rules.value")}>
          <option value="">{t("value.yes")}</option>
          <option value="no">{t("value.no")}</option>
        </SelectField>
      ) : (
        <TextField
          {...form.field("value")}
          label={t("rules.value")}
          hint={
            SHARES[key]
              ? t(key === "consultationMinPresent" ? "adopt.presentHint" : "adopt.shareHint")
              : key.startsWith("due.") || key.endsWith("DaysBefore")
                ? t("adopt.daysHint")
                : undefined
          }
          inputMode={SHARES[key] ? "text" : "numeric"}
        />
      )}
      <TextField {...form.field("citation")} label={t("adopt.citation")} hint={t("adopt.citationHint")} />
      <SelectField {...form.field("tag")} label={t("adopt.tag")}>
        {TAGS.map((tag) => (
          <option key={tag} value={tag}>
            {tag}: {t(`tag.${tag}`)}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  );
}
