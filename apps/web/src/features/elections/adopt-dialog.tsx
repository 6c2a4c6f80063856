"use client";
import { STEP_CODES, stepOf } from "@sansang/rules/checklist/standard-template";
import { GUIDABLE_RULES, type GuidanceKey } from "@sansang/rules/elections/guidance";
import { TAGS, type Tag } from "@sansang/rules/elections/rules";
import { COMMUNE_LEVEL } from "@sansang/rules/org/unit";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { textIn } from "../../lib/text-in.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { UnitPicker } from "../org/unit-picker.tsx";

/** Rules that are switched on or off; the choices among lists are recorded with the cycle's opening papers, not here. */
const SWITCHES: readonly string[] = [
  "firstFrontMeeting",
  "secondFrontMeeting",
  "consultationMeeting",
  "meetingNotice",
];
const LISTS: readonly string[] = ["voterBasis", "pollingMode", "termYears", "addedStandards"];
const RULES = GUIDABLE_RULES.filter((key) => !LISTS.includes(key));

type Props = { cycleId: string; unitId: string; onClose: () => void };

/** One sentence of the province's guidance or of a ward's plan: what, how much, and where it is written. */
export default function AdoptDialog({ cycleId, unitId, onClose }: Props) {
  const t = useTranslations("elections");
  const language = useLocale();
  const { run, pending, problem } = useVerb(client.elections.adoptGuidance.mutate);
  const [level, setLevel] = useState<"province" | "plan">("province");
  const [key, setKey] = useState<GuidanceKey>(RULES[0] ?? "decisionDaysBefore");
  const isSwitch = SWITCHES.includes(key);
  const wrong = (field: string) => problem?.fields[field];

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = textIn(form, "value");
    const value = isSwitch ? typed === "yes" : /^\d+$/.test(typed) ? Number(typed) : typed;
    const done = await run({
      cycleId,
      unitId: level === "province" ? unitId : textIn(form, "unitId"),
      level,
      key: key as Parameters<typeof run>[0]["key"],
      value,
      citation: textIn(form, "citation"),
      tag: textIn(form, "tag") as Tag,
    });
    if (done) onClose();
  }

  return (
    <Dialog title={t("adopt.title")} closeLabel={t("form.close")} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <SelectField
          id="level"
          label={t("adopt.level")}
          value={level}
          onChange={(event) => setLevel(event.target.value === "plan" ? "plan" : "province")}
        >
          <option value="province">{t("level.province")}</option>
          <option value="plan">{t("level.plan")}</option>
        </SelectField>
        {level === "plan" && (
          <UnitPicker
            id="unit"
            name="unitId"
            label={t("adopt.unit")}
            kinds={COMMUNE_LEVEL}
            error={wrong("unitId")}
          />
        )}
        <SelectField
          id="key"
          label={t("rules.rule")}
          value={key}
          onChange={(event) => setKey(event.target.value as GuidanceKey)}
          error={wrong("key")}
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
        {isSwitch ? (
          <SelectField id="value" name="value" label={t("rules.value")}>
            <option value="yes">{t("value.yes")}</option>
            <option value="no">{t("value.no")}</option>
          </SelectField>
        ) : (
          <TextField
            id="value"
            name="value"
            label={t("rules.value")}
            hint={key.startsWith("due.") || key.endsWith("DaysBefore") ? t("adopt.daysHint") : undefined}
            inputMode="numeric"
            error={wrong("value")}
          />
        )}
        <TextField
          id="citation"
          name="citation"
          label={t("adopt.citation")}
          hint={t("adopt.citationHint")}
          error={wrong("citation")}
        />
        <SelectField id="tag" name="tag" label={t("adopt.tag")}>
          {TAGS.map((tag) => (
            <option key={tag} value={tag}>
              {tag}: {t(`tag.${tag}`)}
            </option>
          ))}
        </SelectField>
        {problem && <Banner tone="late" role="alert" title={problem.sentence} />}
        <Button type="submit" variant="primary" size={44} loading={pending && t("form.saving")}>
          {t("adopt.submit")}
        </Button>
      </form>
    </Dialog>
  );
}
