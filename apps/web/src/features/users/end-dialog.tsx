"use client";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import { useTranslations } from "next-intl";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";

type Props = { userId: string; name: string; onClose: () => void };

/** Says what ending an account does, and does it. */
export default function EndDialog({ userId, name, onClose }: Props) {
  const t = useTranslations("users");
  const { run, pending, problem } = useVerb(client.users.deactivate.mutate);
  const end = async () => {
    if (await run({ userId })) onClose();
  };
  return (
    <Dialog title={t("end.title", { name })} closeLabel={t("form.close")} onClose={onClose}>
      <div className="flex flex-col items-start gap-4">
        <p>{t("end.text")}</p>
        {problem && <Banner tone="late" role="alert" title={problem.sentence} className="w-full" />}
        <Button variant="danger" size={44} loading={pending && t("form.saving")} onClick={() => void end()}>
          {t("end.confirm", { name })}
        </Button>
      </div>
    </Dialog>
  );
}
