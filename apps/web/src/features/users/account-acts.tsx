"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";

const EndDialog = dynamic(() => import("./end-dialog.tsx"), { ssr: false });
const LinkDialog = dynamic(() => import("./link-dialog.tsx"), { ssr: false });

type Props = { userId: string; name: string; hasPassword: boolean };

/** A new link for somebody who cannot sign in, and the end of an account. */
export function AccountActs({ userId, name, hasPassword }: Props) {
  const t = useTranslations("users");
  const [open, setOpen] = useState<"link" | "end" | null>(null);
  const close = () => setOpen(null);
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Button size={30} onClick={() => setOpen("link")} aria-label={`${t("link.open")}: ${name}`}>
        {t("link.open")}
      </Button>
      <Button
        size={30}
        variant="danger"
        onClick={() => setOpen("end")}
        aria-label={`${t("end.open")}: ${name}`}
      >
        {t("end.open")}
      </Button>
      {open === "link" && (
        <LinkDialog userId={userId} name={name} hasPassword={hasPassword} onClose={close} />
      )}
      {open === "end" && <EndDialog userId={userId} name={name} onClose={close} />}
    </span>
  );
}
