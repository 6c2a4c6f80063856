"use client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { UNIT_KIND_WORDS, type UnitKind } from "@sansang/rules/org/unit";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { DateField } from "../../forms/date-field.tsx";
import { asTyped } from "../../forms/typed-date.ts";
import { sentDate } from "../../lib/sent-date.ts";
import { textIn } from "../../lib/text-in.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";

type Props = {
  parent: { id: string; name: string };
  on: CalendarDate;
  kinds: readonly UnitKind[];
  onClose: () => void;
};

/** A new unit under another, from a day on. */
export default function AddDialog({ parent, on, kinds, onClose }: Props) {
  const t = useTranslations("org.form");
  const language = useLocale();
  const { run, pending, problem } = useVerb(client.org.createUnit.mutate);
  const [validFrom, setValidFrom] = useState(asTyped(on));
  const wrong = (field: string) => problem?.fields[field];

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const households = textIn(form, "households");
    const done = await run({
      parentId: parent.id,
      kind: textIn(form, "kind") as UnitKind,
      name: textIn(form, "name"),
      code: textIn(form, "code") || undefined,
      households: households ? Number(households.replaceAll(".", "")) : undefined,
      validFrom: sentDate(validFrom),
    });
    if (done) onClose();
  }

  return (
    <Dialog title={t("addTitle", parent)} closeLabel={t("close")} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <SelectField
          id="kind"
          name="kind"
          label={t("kind")}
          error={wrong("kind")}
          defaultValue={kinds.at(-1)}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {UNIT_KIND_WORDS[kind][language]}
            </option>
          ))}
        </SelectField>
        <TextField id="name" name="name" label={t("name")} error={wrong("name")} />
        <TextField
          id="code"
          name="code"
          label={t("code")}
          optional={t("optional")}
          inputMode="numeric"
          error={wrong("code")}
        />
        <TextField
          id="households"
          name="households"
          label={t("households")}
          optional={t("optional")}
          inputMode="numeric"
          error={wrong("households")}
        />
        <DateField
          name="validFrom"
          label={t("validFrom")}
          value={validFrom}
          change={setValidFrom}
          error={wrong("validFrom")}
        />
        {problem && <Banner tone="late" role="alert" title={problem.sentence} />}
        <Button type="submit" variant="primary" size={44} loading={pending && t("saving")}>
          {t("addSubmit")}
        </Button>
      </form>
    </Dialog>
  );
}
