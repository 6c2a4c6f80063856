"use client";
import { useTranslations } from "next-intl";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";
import { DeedDialog } from "../../candidates/deed-dialog.tsx";

type Props = { siteId: string; name: string; onClose: () => void };

/** Nothing hangs there any more. */
export default function CloseSiteDialog({ siteId, name, onClose }: Props) {
  const t = useTranslations("postings.site");
  const { run, pending, problem } = useVerb(client.postings.closeSite.mutate);
  return (
    <DeedDialog
      title={t("closeTitle", { name })}
      consequences={[t("closeHangs"), t("closeStays")]}
      submitLabel={t("close")}
      variant="danger"
      pending={pending}
      problem={problem}
      submit={async () => (await run({ siteId })) !== null}
      onClose={onClose}
    />
  );
}
