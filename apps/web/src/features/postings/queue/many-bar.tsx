"use client";
import { Button } from "@sansang/ui/button";
import type { IconName } from "@sansang/ui/icon";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useChosen } from "../../../forms/choosing.tsx";
import { dialogButton } from "../../../forms/dialog-button.tsx";
import { useLanguage } from "../../../i18n/language-provider.tsx";
import type { ChosenList, ManyDeed, SendOutcome } from "./chosen-list.ts";
import { ManyResult } from "./many-result.tsx";
import { sendMany } from "./send-many.ts";

type Props = {
  lists: readonly ChosenList[];
  /** To the right of the buttons. */
  children?: ReactNode;
};

const PreviewManyButton = dialogButton(() => import("./preview-many-dialog.tsx"));

const ICONS: Record<ManyDeed, IconName> = {
  prepare: "plus",
  submit: "stamp",
  approve: "check",
  publish: "megaphone",
};
const DEEDS = ["prepare", "submit", "approve", "publish"] as const;

/** A ward sends everything it has; approving and publishing name their lists. */
const isForAll = (deed: ManyDeed): boolean => deed === "prepare" || deed === "submit";

interface Work {
  readonly of: number;
  readonly outcomes: readonly SendOutcome[];
  readonly going: boolean;
}

/** What may be done to many lists of the page at once, how far it is, and how each list was answered. */
export function ManyBar({ lists, children }: Props) {
  const t = useTranslations("postings.queue");
  const language = useLanguage();
  const router = useRouter();
  const { chosen, choose } = useChosen();
  const [work, setWork] = useState<Work | null>(null);
  const going = work?.going ?? false;
  const meant = (deed: ManyDeed): readonly ChosenList[] => {
    const able = lists.filter((list) => list.deed === deed);
    const picked = able.filter(({ unitId }) => chosen.has(unitId));
    return picked.length === 0 && isForAll(deed) ? able : picked;
  };
  const act = async (deed: ManyDeed) => {
    const sent = meant(deed);
    if (going || sent.length === 0) return;
    setWork({ of: sent.length, outcomes: [], going: true });
    await sendMany(deed, sent, language, (outcomes) => setWork({ of: sent.length, outcomes, going: true }));
    setWork((now) => now && { ...now, going: false });
    choose(
      sent.map(({ unitId }) => unitId),
      false,
    );
    router.refresh();
  };
  const label = (deed: ManyDeed): string => {
    const count = meant(deed).length;
    if (deed === "prepare") return t("prepareAll", { count });
    return t(`${deed}Many` as "submitMany" | "approveMany" | "publishMany", { count });
  };
  const offered = DEEDS.filter((deed) => lists.some((list) => list.deed === deed));
  return (
    <div className="mb-3 flex flex-col gap-3 empty:hidden">
      <div className="flex flex-wrap items-start justify-between gap-2.5 empty:hidden">
        <div className="flex flex-wrap items-start gap-2.5 empty:hidden">
          {offered.map((deed) => (
            <Button
              key={deed}
              variant="primary"
              {...(meant(deed).length === 0
                ? { blocked: t("chooseFirst") }
                : { icon: ICONS[deed], onClick: () => void act(deed) })}
              loading={going && t("working", { done: work?.outcomes.length ?? 0, of: work?.of ?? 0 })}
            >
              {label(deed)}
            </Button>
          ))}
          {meant("approve").length > 0 && (
            <PreviewManyButton of={{ lists: meant("approve") }} icon="eye">
              {t("previewMany", { count: meant("approve").length })}
            </PreviewManyButton>
          )}
        </div>
        {children}
      </div>
      {work && <ManyResult {...work} hide={() => setWork(null)} />}
    </div>
  );
}
