"use client";
import { useTranslations } from "next-intl";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { ReasonDeed } from "./reason-deed.tsx";

export interface ReopenProps {
  readonly candidateId: string;
  readonly version: number;
  readonly least: number;
}

/** Takes a concluded vetting up again, or somebody who had left. */
export default function ReopenDialog({
  candidateId,
  version,
  least,
  onClose,
}: ReopenProps & { onClose: () => void }) {
  const t = useTranslations("candidates.reopen");
  const { run, pending, problem } = useVerb(client.candidates.reopenVetting.mutate);
  return (
    <ReasonDeed
      draftKey={`reopen:${candidateId}`}
      title={t("title")}
      consequences={[t("first", { version: version + 1 }), t("second")]}
      label={t("reason")}
      least={least}
      submitLabel={t("submit")}
      pending={pending}
      problem={problem}
      submit={async (reason) => (await run({ candidateId, reason })) !== null}
      onClose={onClose}
    />
  );
}
