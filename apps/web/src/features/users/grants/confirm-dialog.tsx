"use client";
import { ProposalInput } from "@sansang/rules/users/grant.input";
import { Banner } from "@sansang/ui/banner";
import { Dialog } from "@sansang/ui/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useForm } from "../../../forms/use-form.ts";
import { OneTimeLink } from "../one-time-link.tsx";

type Props = {
  proposalId: string;
  kind: "grant" | "link";
  name: string;
  /** «Giám sát viên, Ủy ban MTTQ · TP Sóc Trăng». */
  right: string;
  number: string;
  by: string;
  isFounding: boolean;
  needsPassword: boolean;
  onClose: () => void;
};

/** The second person's yes. Ends with the link, where the person chooses a password; it is shown this once. */
export default function ConfirmDialog(props: Props) {
  const { proposalId, kind, name, right, number, by, isFounding, needsPassword, onClose } = props;
  const t = useTranslations("grants.confirm");
  const words = useTranslations("form");
  const [made, setMade] = useState<{ token: string | null } | null>(null);
  const form = useForm(ProposalInput, ({ users }) => users.confirmGrant.mutate, {
    given: { proposalId },
    done: (answer: { token: string | null }) => setMade(answer),
  });
  if (made)
    return (
      <Dialog title={t("done", { name })} closeLabel={words("close")} onClose={onClose}>
        {made.token ? (
          <OneTimeLink token={made.token} name={name} />
        ) : (
          <p role="status">{t("noLink", { name })}</p>
        )}
      </Dialog>
    );
  const consequences = [
    ...(needsPassword ? [t("link", { name, by })] : []),
    ...(needsPassword && kind === "grant" ? [t("void", { name })] : []),
    t("named"),
  ];
  return (
    <FormDialog
      form={form}
      title={t(kind === "grant" ? "title" : "titleLink", { name })}
      consequences={consequences}
      submitLabel={t("submit")}
      onClose={onClose}
    >
      <p>{kind === "grant" ? t("text", { right, number, by }) : t("textLink", { right, by })}</p>
      {isFounding && kind === "grant" && <Banner tone="info" title={t("founding")} />}
    </FormDialog>
  );
}
