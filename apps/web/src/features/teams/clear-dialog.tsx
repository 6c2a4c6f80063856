"use client";
import { useTranslations } from "next-intl";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { DeedDialog } from "../candidates/deed-dialog.tsx";

type Props = { seatId: string; name: string; onClose: () => void };

/** Takes somebody out of the team; that he sat there stays in the books. */
export default function ClearDialog({ seatId, name, onClose }: Props) {
  const t = useTranslations("teams.clear");
  const { run, pending, problem } = useVerb(client.teams.clearSeat.mutate);
  return (
    <DeedDialog
      title={t("title", { name })}
      consequences={[t("conflicts"), t("stays")]}
      submitLabel={t("submit")}
      variant="danger"
      pending={pending}
      problem={problem}
      submit={async () => (await run({ seatId })) !== null}
      onClose={onClose}
    />
  );
}
