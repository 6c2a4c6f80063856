"use client";
import type { Role } from "@sansang/rules/access/roles";
import { needsConfirmation } from "@sansang/rules/users/confirmed-roles";
import { GiveGrantInput } from "@sansang/rules/users/grant.input";
import { Dialog } from "@sansang/ui/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useForm } from "../../../forms/use-form.ts";
import { useTyped } from "../../../forms/use-typed.ts";
import { GrantFields } from "../grant-fields.tsx";
import { SecretCode } from "../secret-code.tsx";

/** The right that gives way, as it is said. */
interface Moved {
  readonly grantId: string;
  readonly role: Role;
  readonly institution: string | null;
  readonly words: string;
}

type Props = { userId: string; name: string; moved?: Moved; onClose: () => void };

/** Another right, or one instead of one that ends as it begins. Where it takes two people, ends with the six signs shown once. */
export default function GiveDialog({ userId, name, moved, onClose }: Props) {
  const t = useTranslations("users");
  const words = useTranslations("form");
  const [code, setCode] = useState<string | null>(null);
  const form = useForm(GiveGrantInput, ({ users }) => users.giveGrant.mutate, {
    stored: useTyped({
      role: moved?.role ?? "ward_official",
      institution: moved?.institution ?? "",
      unitId: "",
      decisionNumber: "",
      startsOn: "",
      endsOn: "",
    } as Record<string, string>),
    given: { userId, replaces: moved?.grantId },
    done: (answer: { code: string | null }) => (answer.code ? setCode(answer.code) : onClose()),
  });
  const role = form.typed.role as Role;
  const takesTwo = needsConfirmation(role);
  if (code)
    return (
      <Dialog title={t("account.proposed", { name })} closeLabel={words("close")} onClose={onClose}>
        <SecretCode code={code} name={name} />
      </Dialog>
    );
  const act = moved ? "move" : "give";
  return (
    <FormDialog
      form={form}
      title={t(`account.${act}Title`, { name })}
      consequences={
        moved
          ? [t("account.moveEnds", { right: moved.words }), ...(takesTwo ? [t("account.moveWaits")] : [])]
          : []
      }
      submitLabel={t(
        takesTwo ? (moved ? "account.moveProposeSubmit" : "account.proposeSubmit") : `account.${act}Submit`,
      )}
      onClose={onClose}
    >
      <GrantFields form={form} />
    </FormDialog>
  );
}
