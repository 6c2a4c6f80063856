import { institutionName } from "@sansang/rules/access/institution-names";
import { GROUND_WORDS } from "@sansang/rules/candidates/vocabulary/grounds";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatClock, formatDate } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { Seal } from "@sansang/ui/seal";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../../lib/api.ts";
import { GrantMark } from "../../users/grants/grant-mark.tsx";
import { type VettingSlot, vettingSlots } from "./vetting-slots.ts";

const FRAMES: Record<VettingSlot["kind"], string> = {
  eligible: "border-ok-line bg-ok-bg",
  not_eligible: "border-back-line bg-back-bg",
  split: "border-split-line bg-split-bg",
  mine: "border-2 border-dashed border-link bg-brand-soft p-[11px_13px]!",
  other: "border-line-2",
  void: "border-dashed border-line-2 text-ink-2",
};

type Props = {
  shown: RouterOutputs["candidates"]["show"] /** What the viewer may conclude. */;
  children?: ReactNode;
};

/** Two halves make one vetting: what each institution concludes of exactly this version of the dossier. */
export function VettingCard({ shown, children }: Props) {
  const t = useTranslations("candidates.vetting");
  return (
    <Card
      title={t("title")}
      aside={<span className="text-ink-2 text-sm">{t("version", { version: shown.version })}</span>}
    >
      <div className="grid gap-2.5 sm:grid-cols-2">
        {vettingSlots(shown).map((slot) => (
          <SlotBox key={slot.institution} slot={slot} shown={shown} />
        ))}
      </div>
      {shown.institutionsDiffer && <p className="mt-2 text-sm text-split-fg">{t("differ")}</p>}
      {children}
    </Card>
  );
}

function SlotBox({ slot, shown }: { slot: VettingSlot; shown: Props["shown"] }) {
  const language = useLocale();
  const { institution, kind } = slot;
  const { version, cycleUnitKind, electionDay } = shown;
  const isFront = institution === "fatherland_front";
  return (
    <div
      data-frame=""
      data-slot={kind}
      className={clsx("flex flex-col gap-1 rounded-lg border px-3.5 py-3", FRAMES[kind])}
    >
      <p className={clsx("flex items-center gap-2 font-semibold text-sm", kind === "mine" && "text-link")}>
        <Seal left={isFront} right={!isFront} size={18} />
        {institutionName(institution, cycleUnitKind, electionDay)[language]}
      </p>
      <SlotWords slot={slot} version={version} />
    </div>
  );
}

function SlotWords({ slot, version }: { slot: VettingSlot; version: number }) {
  const t = useTranslations("candidates.vetting");
  const language = useLocale();
  if (slot.kind === "mine")
    return (
      <>
        <Chip tone="wait" icon="clock" plain>
          {t("mine")}
        </Chip>
        <p className="text-ink-2 text-sm">{t("mineOnly", { version })}</p>
      </>
    );
  if (slot.kind === "other")
    return (
      <Chip tone="none" icon="circle-dashed" plain>
        {t("other")}
      </Chip>
    );
  const { finding } = slot;
  const at = new Date(finding.at);
  if (slot.kind === "void")
    return (
      <>
        <Chip tone="none" icon="history" plain>
          {t("void")}
        </Chip>
        <p className="text-sm">{t("voidWhy", { name: finding.by, version: finding.version })}</p>
      </>
    );
  const isFor = finding.kind === "eligible";
  return (
    <>
      <Chip
        tone={slot.kind === "split" ? "split" : isFor ? "ok" : "back"}
        icon={isFor ? "disc-check" : "circle-x"}
        plain
      >
        {t(isFor ? "eligible" : "notEligible")}
      </Chip>
      {finding.ground && <p className="text-sm">{GROUND_WORDS[finding.ground][language]}</p>}
      {finding.reason && <p className="quote text-sm">“{finding.reason}”</p>}
      <p className="font-semibold">{finding.by}</p>
      <p className="text-ink-2 text-sm">
        {formatClock(at)} · {formatDate(dateIn(at), language)}
      </p>
      {finding.mark && <GrantMark mark={finding.mark} />}
    </>
  );
}
