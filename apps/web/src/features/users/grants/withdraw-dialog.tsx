"use client";
import { ProposalInput } from "@sansang/rules/users/grant.input";
import { useTranslations } from "next-intl";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useForm } from "../../../forms/use-form.ts";

type Props = { proposalId: string; name: string; onClose: () => void };

/** Takes a proposal back. */
export default function WithdrawDialog({ proposalId, name, onClose }: Props) {
  const t = useTranslations("grants.withdraw");
  const form = useForm(ProposalInput, ({ users }) => users.withdrawGrant.mutate, {
    given: { proposalId },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("title", { name })}
      submitLabel={t("submit")}
      variant="danger"
      onClose={onClose}
    >
      <p>{t("text")}</p>
    </FormDialog>
  );
}
