"use client";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { OneTimeLink } from "./one-time-link.tsx";

type Props = { userId: string; name: string; hasPassword: boolean; onClose: () => void };

/** Makes a new one-time link; the one before stops working. */
export default function LinkDialog({ userId, name, hasPassword, onClose }: Props) {
  const t = useTranslations("users");
  const { run, pending, problem } = useVerb(client.users.renewLink.mutate);
  const [token, setToken] = useState<string | null>(null);
  const renew = async () => setToken((await run({ userId }))?.token ?? null);
  return (
    <Dialog title={t("link.title", { name })} closeLabel={t("form.close")} onClose={onClose}>
      {token ? (
        <OneTimeLink token={token} name={name} />
      ) : (
        <div className="flex flex-col items-start gap-4">
          <p>{hasPassword ? t("link.textReset") : t("link.textFirst")}</p>
          {problem && <Banner tone="late" role="alert" title={problem.sentence} className="w-full" />}
          <Button
            variant="primary"
            size={44}
            loading={pending && t("form.saving")}
            onClick={() => void renew()}
          >
            {t("link.make")}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
