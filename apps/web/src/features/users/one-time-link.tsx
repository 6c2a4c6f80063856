"use client";
import { Button } from "@sansang/ui/button";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { use, useState } from "react";
import { CHOOSE_PASSWORD_PATH } from "../../sign-in-path.ts";
import { OfficeOrigin } from "./office-origin.tsx";

type Props = { token: string; name: string };

/** The link by which a person chooses a password. It is shown this once. */
export function OneTimeLink({ token, name }: Props) {
  const t = useTranslations("users.link");
  const [copied, setCopied] = useState(false);
  const link = `${use(OfficeOrigin)}${CHOOSE_PASSWORD_PATH}/${token}`;
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <div className="flex flex-col items-start gap-4">
      <p role="status">{t("once", { name })}</p>
      <div className="w-full">
        <TextField
          id="one-time-link"
          label={t("label")}
          value={link}
          readOnly
          onFocus={(event) => event.target.select()}
        />
      </div>
      <Button icon={copied ? "check" : "copy"} size={44} onClick={() => void copy()}>
        {copied ? t("copied") : t("copy")}
      </Button>
    </div>
  );
}
