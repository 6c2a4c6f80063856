"use client";
import type { Role } from "@sansang/rules/access/roles";
import { needsConfirmation } from "@sansang/rules/users/confirmed-roles";
import { GiveManyInput } from "@sansang/rules/users/grant.input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useForm } from "../../../forms/use-form.ts";
import { useTyped } from "../../../forms/use-typed.ts";
import { GrantFields } from "../grant-fields.tsx";
import type { ChosenAccount } from "./chosen-account.ts";
import { type ManyAnswer, ManyAnswers } from "./many-answers.tsx";

type Props = { accounts: readonly ChosenAccount[]; onClose: () => void };

const EMPTY: Record<string, string> = {
  role: "ward_official",
  institution: "",
  unitId: "",
  decisionNumber: "",
  startsOn: "",
  endsOn: "",
};

/** One right for several people; where it takes two, each is proposed with a code of its own. */
export default function GiveManyDialog({ accounts, onClose }: Props) {
  const t = useTranslations("users");
  const [people] = useState(accounts);
  const [answers, setAnswers] = useState<readonly ManyAnswer[] | null>(null);
  const form = useForm(GiveManyInput, ({ users }) => users.giveMany.mutate, {
    stored: useTyped(EMPTY),
    given: { userIds: people.map(({ id }) => id) },
    done: (given: readonly ManyAnswer[]) => setAnswers(given),
  });
  const title = t("several.giveTitle", { count: people.length });
  if (answers) return <ManyAnswers title={title} names={people} answers={answers} onClose={onClose} />;
  return (
    <FormDialog
      form={form}
      title={title}
      consequences={[people.map(({ name }) => name).join(", ")]}
      submitLabel={t(
        needsConfirmation(form.typed.role as Role) ? "account.proposeSubmit" : "account.giveSubmit",
      )}
      onClose={onClose}
    >
      <GrantFields form={form} />
    </FormDialog>
  );
}
