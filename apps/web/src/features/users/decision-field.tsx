"use client";
import { Banner } from "@sansang/ui/banner";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

/** The number of the decision on which a right rests that binds others, and what that asks for. */
export function DecisionField(field: Omit<ComponentProps<typeof TextField>, "label" | "hint">) {
  const t = useTranslations("users.form");
  return (
    <>
      <Banner tone="info" title={t("takesTwo")} />
      <TextField {...field} label={t("decision")} hint={t("decisionHint")} />
    </>
  );
}
