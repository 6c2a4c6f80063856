"use client";
import { RenewLinkInput } from "@sansang/rules/users/user.input";
import { Dialog } from "@sansang/ui/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useForm } from "../../forms/use-form.ts";
import { type Made, MadeSecret } from "./made-secret.tsx";

type Props = { userId: string; name: string; hasPassword: boolean; isOfTwo: boolean; onClose: () => void };

/** Makes a new one-time link; the one before stops working. */
export default function LinkDialog({ userId, name, hasPassword, isOfTwo, onClose }: Props) {
  const t = useTranslations("users.link");
  const words = useTranslations("form");
  const [made, setMade] = useState<Made | null>(null);
  const form = useForm(RenewLinkInput, ({ users }) => users.renewLink.mutate, {
    given: { userId },
    done: (answer: Made) => setMade(answer),
  });
  const title = t("title", { name });
  if (made)
    return (
      <Dialog title={title} closeLabel={words("close")} onClose={onClose}>
        <MadeSecret {...made} />
      </Dialog>
    );
  return (
    <FormDialog form={form} title={title} submitLabel={t(isOfTwo ? "propose" : "make")} onClose={onClose}>
      <p>{hasPassword ? t("textReset") : t("textFirst")}</p>
      {isOfTwo && <p>{t("textOfTwo")}</p>}
    </FormDialog>
  );
}
