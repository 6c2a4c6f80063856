"use client";
import { useTranslations } from "next-intl";
import { EndButton, LinkButton } from "./dialog-buttons.ts";

type Props = { userId: string; name: string; hasPassword: boolean; isOfTwo: boolean };

/** A new link for somebody who cannot sign in, and the end of an account. */
export function AccountActs({ userId, name, hasPassword, isOfTwo }: Props) {
  const t = useTranslations("users");
  return (
    <span className="inline-flex flex-wrap gap-2">
      <LinkButton
        of={{ userId, name, hasPassword, isOfTwo }}
        size={30}
        aria-label={`${t("link.open")}: ${name}`}
      >
        {t("link.open")}
      </LinkButton>
      <EndButton of={{ userId, name }} size={30} variant="danger" aria-label={`${t("end.open")}: ${name}`}>
        {t("end.open")}
      </EndButton>
    </span>
  );
}
