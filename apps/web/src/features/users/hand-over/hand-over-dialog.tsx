"use client";
import { ProposeHandOverInput } from "@sansang/rules/users/hand-over.input";
import { SelectField } from "@sansang/ui/select-field";
import { useTranslations } from "next-intl";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useForm } from "../../../forms/use-form.ts";
import { useTyped } from "../../../forms/use-typed.ts";

interface Successor {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly workIds: readonly string[];
}

type Props = { userId: string; name: string; successors: readonly Successor[]; onClose: () => void };

/** Offers to a named successor whatever of the open work he may do. */
export default function HandOverDialog({ userId, name, successors, onClose }: Props) {
  const t = useTranslations("users.handOver");
  const form = useForm(ProposeHandOverInput, ({ users }) => users.proposeHandOver.mutate, {
    stored: useTyped({ successorId: "" }),
    given: { userId },
    adapt: (input, { successorId }) => ({
      ...input,
      workIds: [...(successors.find(({ id }) => id === successorId)?.workIds ?? [])],
    }),
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("dialogTitle", { name })}
      consequences={[t("consequence"), t("bound")]}
      submitLabel={t("submit")}
      onClose={onClose}
    >
      <SelectField {...form.field("successorId")} label={t("successor")}>
        <option value="">{t("choose")}</option>
        {successors.map((each) => (
          <option key={each.id} value={each.id}>
            {[each.name, each.title, t("count", { count: each.workIds.length })].filter(Boolean).join(" · ")}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  );
}
