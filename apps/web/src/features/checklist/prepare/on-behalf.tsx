"use client";
import { Banner } from "@sansang/ui/banner";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AreaField } from "../../../forms/area-field.tsx";
import { useDraft } from "../../../forms/use-draft.ts";
import { OnBehalf } from "./on-behalf-context.ts";

type Props = { itemId: string; unitName: string; least: number; children: ReactNode };

const EMPTY = { reason: "" };

/** A supervisor who prepares for a unit says why before anything else; the reason goes with each of his deeds. */
export function OnBehalfReason({ itemId, unitName, least, children }: Props) {
  const t = useTranslations("checklist.prepare");
  const { draft, change, drop } = useDraft(`on-behalf:${itemId}`, EMPTY);
  const reason = draft.reason.trim();
  return (
    <OnBehalf
      value={{ reason: reason.length >= least ? reason : undefined, reasonFirst: t("reasonFirst"), drop }}
    >
      <Banner tone="info" title={t("onBehalf", { unit: unitName })} className="mb-4">
        <p className="mb-2 text-sm">{t("onBehalfMeans")}</p>
        <AreaField
          name="onBehalfReason"
          label={t("onBehalfReason")}
          least={least}
          value={draft.reason}
          change={(text) => change({ reason: text })}
        />
      </Banner>
      {children}
    </OnBehalf>
  );
}
