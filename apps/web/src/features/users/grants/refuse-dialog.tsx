"use client";
import { RefuseProposalInput } from "@sansang/rules/users/grant.input";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "../../../forms/reason-dialog.tsx";

type Props = { proposalId: string; name: string; onClose: () => void };

/** The second person's no, with a reason. */
export default function RefuseDialog({ proposalId, name, onClose }: Props) {
  const t = useTranslations("grants.refuse");
  return (
    <ReasonDialog
      schema={RefuseProposalInput}
      procedure={({ users }) => users.refuseGrant.mutate}
      given={{ proposalId }}
      draftKey={`refuse:${proposalId}`}
      title={t("title", { name })}
      consequences={[t("nothing")]}
      label={t("reason")}
      hint={t("hint")}
      submitLabel={t("submit")}
      variant="danger"
      onClose={onClose}
    />
  );
}
