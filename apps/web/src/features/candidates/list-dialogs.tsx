"use client";
import { useTranslations } from "next-intl";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { DeedDialog } from "./deed-dialog.tsx";
import { ReasonDeed } from "./reason-deed.tsx";

export interface ListDeedProps {
  readonly cycleId: string;
  readonly unitId: string;
  /** How many stand. */
  readonly people: number;
  readonly least: number;
}

type Props = ListDeedProps & { onClose: () => void };

/** The list of a khóm becomes official as it stands. */
export function FixDialog({ cycleId, unitId, people, onClose }: Props) {
  const t = useTranslations("candidates.officialList");
  const { run, pending, problem } = useVerb(client.candidates.fixList.mutate);
  return (
    <DeedDialog
      title={t("fixTitle")}
      consequences={[t("fixFreezes", { count: people }), t("fixDigest"), t("fixReopens")]}
      submitLabel={t("fix")}
      pending={pending}
      problem={problem}
      submit={async () => (await run({ cycleId, unitId })) !== null}
      onClose={onClose}
    />
  );
}

/** An official list is opened again; the one that was fixed stays in the books. */
export function ReopenListDialog({ cycleId, unitId, least, onClose }: Props) {
  const t = useTranslations("candidates.officialList");
  const { run, pending, problem } = useVerb(client.candidates.reopenList.mutate);
  return (
    <ReasonDeed
      draftKey={`reopen-list:${cycleId}:${unitId}`}
      title={t("reopenTitle")}
      consequences={[t("reopenStays"), t("reopenAgain")]}
      label={t("reopenReason")}
      least={least}
      submitLabel={t("reopen")}
      pending={pending}
      problem={problem}
      submit={async (reason) => (await run({ cycleId, unitId, reason })) !== null}
      onClose={onClose}
    />
  );
}
