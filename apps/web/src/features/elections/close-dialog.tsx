"use client";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import { TextAreaField } from "@sansang/ui/text-area-field";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { textIn } from "../../lib/text-in.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";

type Props = { cycleId: string; onClose: () => void };

/** Closes a cycle for a reason: from then on it can only be read. */
export default function CloseDialog({ cycleId, onClose }: Props) {
  const t = useTranslations("elections");
  const { run, pending, problem } = useVerb(client.elections.close.mutate);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (await run({ cycleId, reason: textIn(new FormData(event.currentTarget), "reason") })) onClose();
  }

  return (
    <Dialog title={t("close.title")} closeLabel={t("form.close")} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col items-stretch gap-4">
        <p>{t("close.text")}</p>
        <TextAreaField
          id="reason"
          name="reason"
          label={t("form.reason")}
          hint={t("form.reasonHint")}
          error={problem?.fields.reason}
        />
        {problem && <Banner tone="late" role="alert" title={problem.sentence} />}
        <Button type="submit" variant="danger" size={44} loading={pending && t("form.saving")}>
          {t("close.submit")}
        </Button>
      </form>
    </Dialog>
  );
}
