"use client";
import { spokenCode } from "@sansang/rules/users/secret-code";
import { useTranslations } from "next-intl";

type Props = { code: string; name: string };

/** Six signs to be told to the person himself. They are shown this once. */
export function SecretCode({ code, name }: Props) {
  const t = useTranslations("users.code");
  return (
    <div className="flex flex-col gap-4">
      <p role="status">{t("once", { name })}</p>
      <p className="rounded-lg border border-line bg-sunken px-4 py-3 text-center">
        <span className="block text-ink-2 text-sm">{t("label")}</span>
        <output className="font-mono font-semibold text-2xl tracking-widest">{spokenCode(code)}</output>
      </p>
      <p className="text-ink-2 text-sm">{t("waits")}</p>
    </div>
  );
}
