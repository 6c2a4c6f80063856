"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ListDeedProps } from "./list-dialogs.tsx";

const FixDialog = dynamic(() => import("./list-dialogs.tsx").then((each) => each.FixDialog), { ssr: false });
const ReopenListDialog = dynamic(() => import("./list-dialogs.tsx").then((each) => each.ReopenListDialog), {
  ssr: false,
});

type Props = ListDeedProps & {
  mayFix: boolean;
  mayReopen: boolean /** Why it cannot be fixed now. */;
  blocked: string | null;
};

/** Makes the list official, or opens it again. */
export function ListActs({ mayFix, mayReopen, blocked, ...facts }: Props) {
  const t = useTranslations("candidates.officialList");
  const [open, setOpen] = useState<"fix" | "reopen" | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="flex flex-wrap gap-2.5 empty:hidden">
      {mayFix && (
        <Button
          variant="primary"
          {...(blocked ? { blocked } : { icon: "lock" as const, onClick: () => setOpen("fix") })}
        >
          {t("fix")}
        </Button>
      )}
      {mayReopen && (
        <Button icon="refresh-cw" onClick={() => setOpen("reopen")}>
          {t("reopen")}
        </Button>
      )}
      {open === "fix" && <FixDialog {...facts} onClose={close} />}
      {open === "reopen" && <ReopenListDialog {...facts} onClose={close} />}
    </div>
  );
}
