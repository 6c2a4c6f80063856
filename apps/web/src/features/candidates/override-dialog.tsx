"use client";
import { useTranslations } from "next-intl";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { ReasonDeed } from "./reason-deed.tsx";

export interface OverrideProps {
  readonly cycleId: string;
  readonly conflictKey: string;
  /** The conflict in one sentence. */
  readonly sentence: string;
  readonly least: number;
}

/** An administrator answers for a conflict: his name and reason stay on the dossier. */
export default function OverrideDialog({
  cycleId,
  conflictKey,
  sentence,
  least,
  onClose,
}: OverrideProps & { onClose: () => void }) {
  const t = useTranslations("candidates.conflict");
  const { run, pending, problem } = useVerb(client.candidates.overrideConflict.mutate);
  return (
    <ReasonDeed
      draftKey={`override:${conflictKey}`}
      title={t("overrideTitle")}
      consequences={[t("overrideStays"), t("overrideOpens"), t("overrideFalls")]}
      label={t("overrideReason")}
      least={least}
      submitLabel={t("override")}
      variant="danger"
      pending={pending}
      problem={problem}
      submit={async (reason) => (await run({ conflictKey, cycleId, reason })) !== null}
      onClose={onClose}
    >
      <p className="font-medium">{sentence}</p>
    </ReasonDeed>
  );
}
