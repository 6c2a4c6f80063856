"use client";
import { useTranslations } from "next-intl";
import { DismissButton, LinkButton } from "../dialog-buttons.ts";

type Props = { userId: string; name: string; isOpen: boolean; isOfTwo: boolean };

/** A new link for whoever asks, or nothing. */
export function RequestActs({ userId, name, isOpen, isOfTwo }: Props) {
  const t = useTranslations("users");
  return (
    <span className="inline-flex flex-wrap gap-2">
      <LinkButton
        of={{ userId, name, hasPassword: true, isOfTwo }}
        size={36}
        variant={isOpen ? "primary" : "secondary"}
        aria-label={`${t("requests.renew")}: ${name}`}
      >
        {t("requests.renew")}
      </LinkButton>
      {isOpen && (
        <DismissButton of={{ userId, name }} size={36} aria-label={`${t("requests.dismiss")}: ${name}`}>
          {t("requests.dismiss")}
        </DismissButton>
      )}
    </span>
  );
}
