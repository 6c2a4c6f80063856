"use client";
import { EndGrantInput } from "@sansang/rules/users/grant.input";
import { useTranslations } from "next-intl";
import { DateField } from "../../../forms/date-field.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useForm } from "../../../forms/use-form.ts";
import { useTyped } from "../../../forms/use-typed.ts";

type Props = { grantId: string; right: string; name: string; onClose: () => void };

/** Ends a right, at once or with a last day. */
export default function EndRightDialog({ grantId, right, name, onClose }: Props) {
  const t = useTranslations("users.account");
  const optional = useTranslations("form")("optional");
  const form = useForm(EndGrantInput, ({ users }) => users.endGrant.mutate, {
    stored: useTyped({ endsOn: "" }),
    given: { grantId },
    refusals: { right_ends_in_past: "endsOn" },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("endTitle", { name })}
      consequences={[t("endText", { right })]}
      submitLabel={t("endSubmit")}
      variant="danger"
      onClose={onClose}
    >
      <DateField {...form.date("endsOn")} label={t("endsOn")} hint={t("endDayHint")} optional={optional} />
    </FormDialog>
  );
}
