"use client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ConflictChoice } from "../../forms/conflict-choice.tsx";
import { DateField } from "../../forms/date-field.tsx";
import { asTyped } from "../../forms/typed-date.ts";
import { sentDate } from "../../lib/sent-date.ts";
import { textIn } from "../../lib/text-in.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";

type Props = { unit: { id: string; name: string }; on: CalendarDate; onClose: () => void };

/** A new name from a day on; the old one stays true for the days before. */
export default function RenameDialog({ unit, on, onClose }: Props) {
  const t = useTranslations("org.form");
  const { run, pending, problem } = useVerb(client.org.renameUnit.mutate);
  const [found, setFound] = useState(unit.name);
  const [validFrom, setValidFrom] = useState(asTyped(on));

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = {
      unitId: unit.id,
      name: textIn(form, "name"),
      validFrom: sentDate(validFrom),
      opened: { name: found },
    };
    if (await run(given)) onClose();
  }

  return (
    <Dialog title={t("renameTitle", unit)} closeLabel={t("close")} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <TextField
          id="name"
          name="name"
          label={t("newName")}
          defaultValue={unit.name}
          error={problem?.fields.name}
        />
        <ConflictChoice
          conflicts={problem?.conflicts}
          labelOf={() => t("newName")}
          textOf={(_, value) => String(value ?? "")}
          choose={({ theirs }, keep) => (keep === "theirs" ? onClose() : setFound(String(theirs)))}
        />
        <DateField
          name="validFrom"
          label={t("validFrom")}
          value={validFrom}
          change={setValidFrom}
          error={problem?.fields.validFrom}
        />
        {problem && <Banner tone="late" role="alert" title={problem.sentence} />}
        <Button type="submit" variant="primary" size={44} loading={pending && t("saving")}>
          {t("renameSubmit")}
        </Button>
      </form>
    </Dialog>
  );
}
