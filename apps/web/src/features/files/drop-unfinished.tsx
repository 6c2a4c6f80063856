"use client";
import { Button } from "@sansang/ui/button";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { dropUnfinished } from "./upload-store.ts";

type Props = { spoolId: string; name: string };

/** Drops an upload, whichever device began it. */
export function DropUnfinished({ spoolId, name }: Props) {
  const t = useTranslations("files.unfinished");
  const router = useRouter();
  const [failed, setFailed] = useState(false);
  return (
    <>
      <Button
        size={30}
        variant="quiet"
        aria-label={t("dropName", { name })}
        onClick={async () => {
          const dropped = await dropUnfinished(spoolId);
          setFailed(!dropped);
          if (dropped) router.refresh();
        }}
      >
        {t("drop")}
      </Button>
      {failed && (
        <p role="alert" className="basis-full text-late-fg text-sm">
          {t("notDropped")}
        </p>
      )}
    </>
  );
}
