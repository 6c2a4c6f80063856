"use client";
import { DeactivateUserInput } from "@sansang/rules/users/user.input";
import { useTranslations } from "next-intl";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useForm } from "../../forms/use-form.ts";
import { OpenWorkNote } from "./hand-over/open-work-note.tsx";

type Props = { userId: string; name: string; onClose: () => void };

/** Says what ending an account does, and does it. */
export default function EndDialog({ userId, name, onClose }: Props) {
  const t = useTranslations("users.end");
  const form = useForm(DeactivateUserInput, ({ users }) => users.deactivate.mutate, {
    given: { userId },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("title", { name })}
      submitLabel={t("confirm", { name })}
      variant="danger"
      onClose={onClose}
    >
      <p>{t("text")}</p>
      <OpenWorkNote userId={userId} />
    </FormDialog>
  );
}
