"use client";
import { Banner } from "@sansang/ui/banner";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { loadClient } from "../../../lib/load-client.ts";
import { useLatest } from "../../../lib/use-latest.ts";

/** Says before an account ends that work is still in its hand, and where it is handed over. */
export function OpenWorkNote({ userId }: { userId: string }) {
  const t = useTranslations("users.end");
  const { answer, ask } = useLatest<number>();
  useEffect(() => {
    void ask(async (signal) => {
      const { users } = await loadClient();
      return (await users.openWork.query({ userId }, { signal })).work.length;
    });
  }, [userId, ask]);
  if (!answer) return null;
  return (
    <Banner tone="back" role="status" title={t("openWork", { count: answer })}>
      <a href={`/users/${userId}`} className="text-link text-sm underline">
        {t("handOver")}
      </a>
    </Banner>
  );
}
