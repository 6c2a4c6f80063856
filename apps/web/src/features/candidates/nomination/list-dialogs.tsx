"use client";
import { FixListInput, ReopenListInput } from "@sansang/rules/candidates/nomination.input";
import { useTranslations } from "next-intl";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { ReasonDialog } from "../../../forms/reason-dialog.tsx";
import { useForm } from "../../../forms/use-form.ts";

export interface ListDeedProps {
  readonly cycleId: string;
  readonly unitId: string;
  /** How many stand. */
  readonly people: number;
}

type Props = ListDeedProps & { onClose: () => void };

/** The list of a khóm becomes official as it stands. */
export function FixDialog({ cycleId, unitId, people, onClose }: Props) {
  const t = useTranslations("candidates.officialList");
  const form = useForm(FixListInput, ({ candidates }) => candidates.fixList.mutate, {
    given: { cycleId, unitId },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("fixTitle")}
      consequences={[t("fixFreezes", { count: people }), t("fixDigest"), t("fixReopens")]}
      submitLabel={t("fix")}
      onClose={onClose}
    />
  );
}

/** An official list is opened again; the one that was fixed stays in the books. */
export function ReopenListDialog({ cycleId, unitId, onClose }: Props) {
  const t = useTranslations("candidates.officialList");
  return (
    <ReasonDialog
      schema={ReopenListInput}
      procedure={({ candidates }) => candidates.reopenList.mutate}
      given={{ cycleId, unitId }}
      draftKey={`reopen-list:${cycleId}:${unitId}`}
      title={t("reopenTitle")}
      consequences={[t("reopenStays"), t("reopenAgain")]}
      label={t("reopenReason")}
      submitLabel={t("reopen")}
      onClose={onClose}
    />
  );
}
