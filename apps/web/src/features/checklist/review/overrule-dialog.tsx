"use client";
import { ExemptItemInput, ReopenItemInput } from "@sansang/rules/checklist/evidence.input";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "../../../forms/reason-dialog.tsx";

type Props = {
  kind: "reopen" | "exempt";
  itemId: string;
  unitName: string;
  version: number;
  onClose: () => void;
};

/** Reopens a finished item, or exempts a unit from a step: the approver's reason alone moves it. */
export default function OverruleDialog({ kind, itemId, unitName, version, onClose }: Props) {
  const t = useTranslations("checklist.review");
  const comment = { unit: unitName, version };
  const dialog = {
    given: { itemId },
    draftKey: `${kind}:${itemId}`,
    title: t(`${kind}.title`),
    consequences: [t(`${kind}.first`, comment), t(`${kind}.second`, comment), t(`${kind}.third`, comment)],
    label: t(`${kind}.reason`),
    submitLabel: t(`${kind}.submit`),
    onClose,
  };
  return kind === "reopen" ? (
    <ReasonDialog
      schema={ReopenItemInput}
      procedure={({ checklist }) => checklist.reopen.mutate}
      {...dialog}
    />
  ) : (
    <ReasonDialog
      schema={ExemptItemInput}
      procedure={({ checklist }) => checklist.exempt.mutate}
      {...dialog}
    />
  );
}
