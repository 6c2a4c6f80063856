"use client";
import { isReason, LONGEST_REASON, REASON_LENGTH } from "@sansang/rules/kernel/reason";
import { Banner } from "@sansang/ui/banner";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { AreaField } from "../../../forms/area-field.tsx";
import { OnBehalf } from "./on-behalf-context.ts";

type Props = { itemId: string; unitName: string; children: ReactNode };

const keyOf = (itemId: string): string => `on-behalf:${itemId}`;

/** A supervisor who prepares for a unit says why before anything else; the reason goes with each of his deeds. */
export function OnBehalfReason({ itemId, unitName, children }: Props) {
  const t = useTranslations("checklist.prepare");
  const [reason, setReason] = useState("");
  useEffect(() => setReason(sessionStorage.getItem(keyOf(itemId)) ?? ""), [itemId]);
  const type = (text: string) => {
    setReason(text);
    sessionStorage.setItem(keyOf(itemId), text);
  };
  const enough = isReason(reason);
  return (
    <OnBehalf value={{ reason: enough ? reason.trim() : undefined, reasonFirst: t("reasonFirst") }}>
      <Banner tone="info" title={t("onBehalf", { unit: unitName })} className="mb-4">
        <p className="mb-2 text-sm">{t("onBehalfMeans")}</p>
        <AreaField
          name="onBehalfReason"
          label={t("onBehalfReason")}
          least={REASON_LENGTH}
          most={LONGEST_REASON}
          value={reason}
          change={type}
        />
      </Banner>
      {children}
    </OnBehalf>
  );
}
