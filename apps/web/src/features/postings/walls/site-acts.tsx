"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { EditedSite } from "./site-dialog.tsx";

const SiteDialog = dynamic(() => import("./site-dialog.tsx"), { ssr: false });
const CloseSiteDialog = dynamic(() => import("./close-site-dialog.tsx"), { ssr: false });

type Props = { site: EditedSite; mayClose: boolean };

/** Puts a site right, or closes it. */
export function SiteActs({ site, mayClose }: Props) {
  const t = useTranslations("postings.site");
  const [open, setOpen] = useState<"change" | "close" | null>(null);
  const done = () => setOpen(null);
  return (
    <div className="flex flex-wrap gap-2 border-line border-t pt-3">
      <Button size={30} icon="pencil-line" onClick={() => setOpen("change")}>
        {t("change")}
      </Button>
      <Button
        size={30}
        icon="trash-2"
        {...(mayClose ? { onClick: () => setOpen("close") } : { blocked: t("tooFew") })}
      >
        {t("close")}
      </Button>
      {open === "change" && <SiteDialog site={site} onClose={done} />}
      {open === "close" && <CloseSiteDialog siteId={site.siteId} name={site.name} onClose={done} />}
    </div>
  );
}
