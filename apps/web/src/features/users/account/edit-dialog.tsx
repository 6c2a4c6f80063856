"use client";
import { EditAccountInput } from "@sansang/rules/users/user.input";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { asTyped } from "../../../forms/as-typed.ts";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useEdit } from "../../../forms/use-edit.ts";
import { useForm } from "../../../forms/use-form.ts";

interface Person {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

type Props = { account: Person; onClose: () => void };

/** Name, title and contact; what two people write at a time is settled field by field. */
export default function EditDialog({ account, onClose }: Props) {
  const t = useTranslations("users");
  const optional = useTranslations("form")("optional");
  const { id, name, title, phone, email } = account;
  const known = { name, title: asTyped(title), phone: asTyped(phone), email: asTyped(email) };
  const form = useForm(EditAccountInput, ({ users }) => users.edit.mutate, {
    stored: useEdit(`account:${id}`, known),
    given: { userId: id },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("account.editTitle", { name })}
      submitLabel={t("account.save")}
      onClose={onClose}
    >
      <TextField {...form.field("name")} label={t("form.name")} />
      <TextField {...form.field("title")} label={t("form.title")} optional={optional} />
      <TextField {...form.field("phone")} type="tel" label={t("form.phone")} optional={optional} />
      <TextField {...form.field("email")} type="email" label={t("form.email")} optional={optional} />
      <ConflictChoice {...form.conflict} labelOf={(field) => t(`form.${field as keyof typeof known}`)} />
    </FormDialog>
  );
}
