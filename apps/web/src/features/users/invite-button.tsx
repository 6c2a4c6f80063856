"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";

const InviteDialog = dynamic(() => import("./invite-dialog.tsx"), { ssr: false });

/** Opens the form for a new account. */
export function InviteButton() {
  const t = useTranslations("users.invite");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon="plus" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open && <InviteDialog onClose={() => setOpen(false)} />}
    </>
  );
}
