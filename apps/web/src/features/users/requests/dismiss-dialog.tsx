"use client";
import { DismissRequestInput } from "@sansang/rules/users/password-request.input";
import { useTranslations } from "next-intl";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useForm } from "../../../forms/use-form.ts";

type Props = { userId: string; name: string; onClose: () => void };

/** Says what leaving a request does, and leaves it. */
export default function DismissDialog({ userId, name, onClose }: Props) {
  const t = useTranslations("users.requests");
  const form = useForm(DismissRequestInput, ({ users }) => users.dismissRequest.mutate, {
    given: { userId },
    done: onClose,
  });
  return (
    <FormDialog form={form} title={t("dismissTitle", { name })} submitLabel={t("dismiss")} onClose={onClose}>
      <p>{t("dismissText")}</p>
    </FormDialog>
  );
}
