"use client";
import { Button } from "@sansang/ui/button";
import { Seal } from "@sansang/ui/seal";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Offered } from "../../../forms/offered.ts";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useHasDraft } from "../../../forms/use-draft.ts";
import { useCommand } from "../../../lib/use-command.ts";
import type { ReturnFacts } from "./return-form.tsx";

const ReturnForm = dynamic(() => import("./return-form.tsx"));
const DecideDialog = dynamic(() => import("./decide-dialog.tsx"), { ssr: false });
const OverruleDialog = dynamic(() => import("./overrule-dialog.tsx"), { ssr: false });

type Deed = "return" | "decide" | "reopen" | "exempt";

interface ReviewOffers {
  readonly verify: Offered | null;
  readonly return: Offered | null;
  readonly decide: Offered | null;
  readonly reopen: Offered | null;
  readonly exempt: Offered | null;
}

type Props = Omit<ReturnFacts, "institution" | "seenVersion"> & {
  institution: ReturnFacts["institution"] | null;
  version: number;
  offers: ReviewOffers;
};

/** What a reviewer or approver can do with the version he has seen, always within reach. */
export function ReviewBar({ institution, version, offers, ...facts }: Props) {
  const t = useTranslations("checklist.review");
  const [open, setOpen] = useState<Deed | null>(null);
  const [seen, setSeen] = useState(version);
  const verify = useCommand(({ checklist }) => checklist.verify.mutate);
  const hasDraft = useHasDraft();
  const { itemId } = facts;
  useEffect(() => {
    if (offers.return?.open && hasDraft(`return:${itemId}`)) setOpen((now) => now ?? "return");
  }, [itemId, offers, hasDraft]);
  const close = () => setOpen(null);
  const common = { itemId, unitName: facts.unitName, onClose: close };

  if (seen !== version)
    return (
      <div className="border-line-2 border-t px-4 py-3">
        <ProblemNote sentence={t("newVersion", { version })}>
          <Button size={36} className="mt-2" onClick={() => setSeen(version)}>
            {t("showVersion", { version })}
          </Button>
        </ProblemNote>
      </div>
    );
  if (open === "return" && institution && offers.return?.open)
    return <ReturnForm {...facts} institution={institution} seenVersion={seen} close={close} />;
  if (Object.values(offers).every((offer) => offer === null)) return null;
  return (
    <div className="flex flex-col gap-2 border-line-2 border-t px-4 py-[11px]">
      <ProblemNote sentence={verify.problem?.sentence} />
      <div className="flex gap-2.5 *:flex-1 [&>*:last-child]:flex-[1.35]">
        {offers.return && institution && !sameWhy(offers) && (
          <Button
            size={44}
            variant="warn"
            icon="undo-2"
            full
            {...gate(offers.return, () => setOpen("return"))}
          >
            {t("return")}
          </Button>
        )}
        {offers.verify && institution && (
          <Button
            size={44}
            variant="primary"
            full
            loading={verify.pending && t("sending")}
            {...gate(offers.verify, () => void verify.run({ itemId, institution, seenVersion: seen }))}
          >
            <Seal left right size={18} />
            {t("verify", { version: seen })}
          </Button>
        )}
        {offers.decide && (
          <Button
            size={44}
            variant="primary"
            icon="arrow-right-left"
            full
            {...gate(offers.decide, () => setOpen("decide"))}
          >
            {t("decide", { version: seen })}
          </Button>
        )}
        {offers.reopen && (
          <Button size={44} icon="refresh-cw" full {...gate(offers.reopen, () => setOpen("reopen"))}>
            {t("reopen.open")}
          </Button>
        )}
        {offers.exempt && (
          <Button size={44} icon="minus" full {...gate(offers.exempt, () => setOpen("exempt"))}>
            {t("exempt.open")}
          </Button>
        )}
      </div>
      {open === "decide" && offers.decide?.open && <DecideDialog {...common} seenVersion={seen} />}
      {(open === "reopen" || open === "exempt") && offers[open]?.open && (
        <OverruleDialog {...common} kind={open} version={seen} />
      )}
    </div>
  );
}

/** A blocked button stays reachable and says below it what opens it. */
const gate = (offer: Offered, act: () => void) => (offer.open ? { onClick: act } : { blocked: offer.why });

/** One sentence is enough where the same thing forbids both. */
const sameWhy = ({ verify, return: back }: ReviewOffers): boolean =>
  verify !== null && back !== null && !verify.open && !back.open && verify.why === back.why;
