"use client";
import { REASON_LENGTH } from "@sansang/rules/kernel/reason";
import { useTranslations } from "next-intl";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";
import { ReasonDeed } from "../../candidates/reason-deed.tsx";

type Props = { photoId: string; onClose: () => void };

/** A photo that does not show what it should. */
export default function RefuseDialog({ photoId, onClose }: Props) {
  const t = useTranslations("postings.photo");
  const { run, pending, problem } = useVerb(client.postings.refusePhoto.mutate);
  return (
    <ReasonDeed
      draftKey={`refuse-photo:${photoId}`}
      title={t("refuseTitle")}
      consequences={[t("refuseProves"), t("refuseStays")]}
      label={t("refuseReason")}
      least={REASON_LENGTH}
      submitLabel={t("refuse")}
      variant="danger"
      pending={pending}
      problem={problem}
      submit={async (reason) => (await run({ photoId, reason })) !== null}
      onClose={onClose}
    />
  );
}
