"use client";
import {
  CorrectInput,
  ReturnInput,
  TakeDownInput,
  VersionInput,
  WithdrawApprovalInput,
} from "@sansang/rules/postings/posting.input";
import { useTranslations } from "next-intl";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { ReasonDialog } from "../../../forms/reason-dialog.tsx";
import { useForm } from "../../../forms/use-form.ts";

export type AskedDeed = "return" | "withdraw" | "correct" | "take_down";

type DialogProps = { postingId: string; versionId: string; version: number; onClose: () => void };
type Props = DialogProps & { deed: AskedDeed | "withdraw_approval" };

/** What follows from a deed that turns a list round, and the reason where it needs one. */
export default function FormDialogs({ deed, ...props }: Props) {
  if (deed === "return") return <ReturnDialog {...props} />;
  if (deed === "correct") return <CorrectDialog {...props} />;
  if (deed === "withdraw_approval") return <WithdrawApprovalDialog {...props} />;
  if (deed === "withdraw") return <WithdrawDialog {...props} />;
  return <TakeDownDialog {...props} />;
}

function ReturnDialog({ versionId, version, onClose }: DialogProps) {
  const t = useTranslations("postings.list");
  return (
    <ReasonDialog
      schema={ReturnInput}
      procedure={({ postings }) => postings.returnList.mutate}
      given={{ versionId }}
      draftKey={`return-list:${versionId}`}
      title={t("returnTitle", { version })}
      consequences={[t("returnGoes"), t("returnPublished")]}
      label={t("returnReason")}
      submitLabel={t("return")}
      variant="back-primary"
      onClose={onClose}
    />
  );
}

function CorrectDialog({ postingId, version, onClose }: DialogProps) {
  const t = useTranslations("postings.list");
  return (
    <ReasonDialog
      schema={CorrectInput}
      procedure={({ postings }) => postings.correct.mutate}
      given={{ postingId }}
      draftKey={`correct-list:${postingId}`}
      title={t("correctTitle")}
      consequences={[t("correctOpens", { version: version + 1 }), t("correctPosts")]}
      label={t("correctReason")}
      submitLabel={t("correct")}
      onClose={onClose}
    />
  );
}

/** The approver says why he takes his approval back, so that the ward reads it first. */
function WithdrawApprovalDialog({ versionId, version, onClose }: DialogProps) {
  const t = useTranslations("postings.list");
  return (
    <ReasonDialog
      schema={WithdrawApprovalInput}
      procedure={({ postings }) => postings.withdrawApproval.mutate}
      given={{ versionId }}
      draftKey={`withdraw-list:${versionId}`}
      title={t("withdrawApprovalTitle", { version })}
      consequences={[t("withdrawGoes"), t("returnPublished")]}
      label={t("withdrawReason")}
      submitLabel={t("withdraw")}
      variant="back-primary"
      onClose={onClose}
    />
  );
}

function WithdrawDialog({ versionId, version, onClose }: DialogProps) {
  const t = useTranslations("postings.list");
  const form = useForm(VersionInput, ({ postings }) => postings.withdraw.mutate, {
    given: { versionId },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("withdrawTitle", { version })}
      consequences={[t("withdrawGoes"), t("returnPublished")]}
      submitLabel={t("withdraw")}
      onClose={onClose}
    />
  );
}

function TakeDownDialog({ postingId, onClose }: DialogProps) {
  const t = useTranslations("postings.list");
  const form = useForm(TakeDownInput, ({ postings }) => postings.takeDown.mutate, {
    given: { postingId },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("takeDownTitle")}
      consequences={[t("takeDownPlacements"), t("takeDownStays")]}
      submitLabel={t("takeDown")}
      variant="danger"
      onClose={onClose}
    />
  );
}
