"use client";
import { isReason, LONGEST_REASON, REASON_LENGTH } from "@sansang/rules/kernel/reason";
import { Banner } from "@sansang/ui/banner";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AreaField } from "../../../forms/area-field.tsx";
import { useDraft } from "../../../forms/use-draft.ts";
import { OnBehalf } from "../../files/on-behalf-context.ts";

type Props = { itemId: string; unitName: string; children: ReactNode };

const EMPTY = { reason: "" };

/** A supervisor who prepares for a unit says why before anything else; the reason goes with each of his deeds. */
export function OnBehalfReason({ itemId, unitName, children }: Props) {
  const t = useTranslations("checklist.prepare");
  const { draft, change, drop } = useDraft(`on-behalf:${itemId}`, EMPTY);
  const { reason } = draft;
  return (
    <OnBehalf
      value={{ reason: isReason(reason) ? reason.trim() : undefined, reasonFirst: t("reasonFirst"), drop }}
    >
      <Banner tone="info" title={t("onBehalf", { unit: unitName })} className="mb-4">
        <p className="mb-2 text-sm">{t("onBehalfMeans")}</p>
        <AreaField
          name="onBehalfReason"
          label={t("onBehalfReason")}
          least={REASON_LENGTH}
          most={LONGEST_REASON}
          value={reason}
          change={(text) => change({ reason: text })}
        />
      </Banner>
      {children}
    </OnBehalf>
  );
}
