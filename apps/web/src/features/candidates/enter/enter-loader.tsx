"use client";
import { Skeleton } from "@sansang/ui/skeleton";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { EnterFormProps } from "./enter-form.tsx";

const EnterForm = dynamic(() => import("./enter-form.tsx"), { ssr: false, loading: Opening });

/** The form is the browser's alone: what is typed is kept there. */
export function EnterLoader(props: EnterFormProps) {
  return <EnterForm {...props} />;
}

function Opening() {
  const t = useTranslations("candidates.form");
  return <Skeleton label={t("opening")} late={t("openingLate")} />;
}
