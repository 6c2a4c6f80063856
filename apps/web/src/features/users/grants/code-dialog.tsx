"use client";
import { ProposalInput } from "@sansang/rules/users/grant.input";
import { Dialog } from "@sansang/ui/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useForm } from "../../../forms/use-form.ts";
import { SecretCode } from "../secret-code.tsx";

type Props = { proposalId: string; name: string; onClose: () => void };

/** Other six signs for who proposed it; the ones before stop working. */
export default function CodeDialog({ proposalId, name, onClose }: Props) {
  const t = useTranslations("grants.code");
  const words = useTranslations("form");
  const [code, setCode] = useState<string | null>(null);
  const form = useForm(ProposalInput, ({ users }) => users.renewCode.mutate, {
    given: { proposalId },
    done: (answer: { code: string }) => setCode(answer.code),
  });
  const title = t("title", { name });
  if (code)
    return (
      <Dialog title={title} closeLabel={words("close")} onClose={onClose}>
        <SecretCode code={code} name={name} />
      </Dialog>
    );
  return (
    <FormDialog form={form} title={title} submitLabel={t("submit")} onClose={onClose}>
      <p>{t("text")}</p>
    </FormDialog>
  );
}
