"use client";
import { RenewLinkInput } from "@sansang/rules/users/user.input";
import { Dialog } from "@sansang/ui/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useForm } from "../../forms/use-form.ts";
import { OneTimeLink } from "./one-time-link.tsx";

type Props = { userId: string; name: string; hasPassword: boolean; onClose: () => void };

/** Makes a new one-time link; the one before stops working. */
export default function LinkDialog({ userId, name, hasPassword, onClose }: Props) {
  const t = useTranslations("users.link");
  const words = useTranslations("form");
  const [token, setToken] = useState<string | null>(null);
  const form = useForm(RenewLinkInput, ({ users }) => users.renewLink.mutate, {
    given: { userId },
    done: (made) => setToken(made.token),
  });
  const title = t("title", { name });
  if (token)
    return (
      <Dialog title={title} closeLabel={words("close")} onClose={onClose}>
        <OneTimeLink token={token} name={name} />
      </Dialog>
    );
  return (
    <FormDialog form={form} title={title} submitLabel={t("make")} onClose={onClose}>
      <p>{hasPassword ? t("textReset") : t("textFirst")}</p>
    </FormDialog>
  );
}
