"use client";
import type { AppRouter } from "@sansang/api/root";
import type { RulePackId } from "@sansang/rules/elections/rules";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import type { inferRouterOutputs } from "@trpc/server";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { DateField } from "../../forms/date-field.tsx";
import { sentDate } from "../../lib/sent-date.ts";
import { textIn } from "../../lib/text-in.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { UnitPicker } from "../org/unit-picker.tsx";
import { FirstDates } from "./first-dates.tsx";

type Preview = inferRouterOutputs<AppRouter>["elections"]["previewOpen"];
export interface PackChoice {
  readonly id: RulePackId;
  readonly name: string;
  readonly isUnverified: boolean;
}

type Props = { packs: readonly PackChoice[]; onClose: () => void };

/** First what the cycle is and what it would lay out, then the opening itself. */
export default function OpenCycleDialog({ packs, onClose }: Props) {
  const t = useTranslations("elections");
  const router = useRouter();
  const look = useVerb(client.elections.previewOpen.query, { refresh: false });
  const open = useVerb(client.elections.open.mutate);
  const [day, setDay] = useState("");
  const [preview, setPreview] = useState<Preview | null>(null);
  const [packName, setPackName] = useState("");
  const problem = open.problem ?? look.problem;
  const wrong = (field: string) => problem?.fields[field];

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const asked = {
      unitId: textIn(form, "unitId"),
      electionDay: sentDate(day),
      rulePackId: textIn(form, "rulePackId") as RulePackId,
    };
    if (!preview) {
      setPackName(packs.find(({ id }) => id === asked.rulePackId)?.name ?? "");
      return setPreview(await look.run(asked));
    }
    const done = await open.run({
      ...asked,
      name: textIn(form, "name"),
      termFrom: Number(textIn(form, "termFrom")),
      termTo: Number(textIn(form, "termTo")),
      acceptUnverified: form.has("acceptUnverified"),
    });
    if (!done) return;
    onClose();
    router.push(`/elections/${done.cycleId}`);
  }

  return (
    <Dialog title={t("open.title")} closeLabel={t("form.close")} onClose={onClose} wide>
      <form
        onSubmit={(event) => void submit(event)}
        onChange={(event) => {
          const { name } = event.target as Partial<HTMLInputElement>;
          if (name === "rulePackId" || name === "electionDay") setPreview(null);
        }}
        noValidate
        className="flex flex-col gap-4"
      >
        <UnitPicker
          id="unit"
          name="unitId"
          label={t("open.unit")}
          kinds={["city", "province"]}
          error={wrong("unitId")}
        />
        <TextField id="name" name="name" label={t("open.name")} error={wrong("name")} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            id="term-from"
            name="termFrom"
            label={t("open.termFrom")}
            inputMode="numeric"
            error={wrong("termFrom")}
          />
          <TextField
            id="term-to"
            name="termTo"
            label={t("open.termTo")}
            inputMode="numeric"
            error={wrong("termTo")}
          />
        </div>
        <DateField
          name="electionDay"
          label={t("electionDay")}
          value={day}
          change={setDay}
          error={wrong("electionDay")}
        />
        <SelectField id="pack" name="rulePackId" label={t("pack")} error={wrong("rulePackId")}>
          {packs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        {preview && <FirstDates preview={preview} packName={packName} />}
        {preview?.unverified && (
          <label className="flex items-start gap-2.5">
            <input type="checkbox" name="acceptUnverified" className="mt-1 size-[18px]" />
            <span>{t("open.accept")}</span>
          </label>
        )}
        {problem && <Banner tone="late" role="alert" title={problem.sentence} />}
        <Button
          type="submit"
          variant="primary"
          size={44}
          loading={(look.pending || open.pending) && t("form.saving")}
        >
          {preview ? t("open.submit") : t("open.look")}
        </Button>
      </form>
    </Dialog>
  );
}
