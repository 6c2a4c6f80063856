"use client";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";

type Props = Omit<ComponentProps<typeof TextField>, "type" | "className">;

/** A password that its owner may look at while typing. */
export function PasswordField(props: Props) {
  const t = useTranslations("signIn");
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <TextField {...props} type={shown ? "text" : "password"} className="min-h-[46px] text-md" />
      <button
        type="button"
        aria-pressed={shown}
        aria-controls={props.id}
        onClick={() => setShown(!shown)}
        className="absolute -top-1 right-0 min-h-[30px] rounded-sm px-1 font-medium text-link text-sm hover:underline"
      >
        {shown ? t("hide") : t("show")}
      </button>
    </div>
  );
}
