"use client";
import { RemoveEvidenceInput } from "@sansang/rules/checklist/evidence.input";
import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import { use } from "react";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useForm } from "../../../forms/use-form.ts";
import { OnBehalf } from "../../files/on-behalf-context.ts";

type Props = { itemId: string; componentId: string; fileName: string; close: () => void };

/** Takes a file off the table; the versions that were sent keep it. */
export default function RemovalForm({ itemId, componentId, fileName, close }: Props) {
  const t = useTranslations("checklist.prepare");
  const onBehalf = use(OnBehalf);
  const form = useForm(RemoveEvidenceInput, ({ checklist }) => checklist.remove.mutate, {
    given: { itemId, componentId, onBehalfReason: onBehalf?.reason },
    done: close,
  });
  return (
    <form {...form.props} className="mt-2 flex flex-col gap-2 rounded-md bg-bg p-3">
      <p className="text-sm">{t("removeMeans", { name: fileName })}</p>
      <ProblemNote sentence={form.note} />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          size={36}
          variant="danger"
          loading={form.pending && t("saving")}
          blocked={onBehalf && !onBehalf.reason ? onBehalf.reasonFirst : undefined}
        >
          {t("removeNow")}
        </Button>
        <Button size={36} onClick={close}>
          {t("keep")}
        </Button>
      </div>
    </form>
  );
}
