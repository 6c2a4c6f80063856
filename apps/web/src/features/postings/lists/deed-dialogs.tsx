"use client";
import { useTranslations } from "next-intl";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";
import { DeedDialog } from "../../candidates/deed-dialog.tsx";
import { ReasonDeed } from "../../candidates/reason-deed.tsx";

export type AskedDeed = "return" | "withdraw" | "correct" | "take_down";

type Props = {
  deed: AskedDeed;
  postingId: string;
  versionId: string;
  version: number;
  least: number;
  onClose: () => void;
};

/** What follows from a deed that turns a list round, and the reason where it needs one. */
export default function DeedDialogs({ deed, ...props }: Props) {
  if (deed === "return") return <ReturnDialog {...props} />;
  if (deed === "correct") return <CorrectDialog {...props} />;
  if (deed === "withdraw") return <WithdrawDialog {...props} />;
  return <TakeDownDialog {...props} />;
}

type DialogProps = Omit<Props, "deed">;

function ReturnDialog({ versionId, version, least, onClose }: DialogProps) {
  const t = useTranslations("postings.list");
  const { run, pending, problem } = useVerb(client.postings.returnList.mutate);
  return (
    <ReasonDeed
      draftKey={`return-list:${versionId}`}
      title={t("returnTitle", { version })}
      consequences={[t("returnGoes"), t("returnPublished")]}
      label={t("returnReason")}
      least={least}
      submitLabel={t("return")}
      variant="back-primary"
      pending={pending}
      problem={problem}
      submit={async (reason) => (await run({ versionId, reason })) !== null}
      onClose={onClose}
    />
  );
}

function CorrectDialog({ postingId, version, least, onClose }: DialogProps) {
  const t = useTranslations("postings.list");
  const { run, pending, problem } = useVerb(client.postings.correct.mutate);
  return (
    <ReasonDeed
      draftKey={`correct-list:${postingId}`}
      title={t("correctTitle")}
      consequences={[t("correctOpens", { version: version + 1 }), t("correctPosts")]}
      label={t("correctReason")}
      least={least}
      submitLabel={t("correct")}
      pending={pending}
      problem={problem}
      submit={async (reason) => (await run({ postingId, reason })) !== null}
      onClose={onClose}
    />
  );
}

function WithdrawDialog({ versionId, version, onClose }: DialogProps) {
  const t = useTranslations("postings.list");
  const { run, pending, problem } = useVerb(client.postings.withdraw.mutate);
  return (
    <DeedDialog
      title={t("withdrawTitle", { version })}
      consequences={[t("withdrawGoes"), t("returnPublished")]}
      submitLabel={t("withdraw")}
      pending={pending}
      problem={problem}
      submit={async () => (await run({ versionId })) !== null}
      onClose={onClose}
    />
  );
}

function TakeDownDialog({ postingId, onClose }: DialogProps) {
  const t = useTranslations("postings.list");
  const { run, pending, problem } = useVerb(client.postings.takeDown.mutate);
  return (
    <DeedDialog
      title={t("takeDownTitle")}
      consequences={[t("takeDownWalls"), t("takeDownStays")]}
      submitLabel={t("takeDown")}
      variant="danger"
      pending={pending}
      problem={problem}
      submit={async () => (await run({ postingId })) !== null}
      onClose={onClose}
    />
  );
}
