import { institutionName } from "@sansang/rules/access/institution-names";
import type { Institution } from "@sansang/rules/access/roles";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatClock, formatDate } from "@sansang/rules/kernel/date-words";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { Seal } from "@sansang/ui/seal";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { shortDigest } from "../../../lib/short-digest.ts";
import { GrantMark } from "../../users/grants/grant-mark.tsx";
import { CopyButton } from "./copy-button.tsx";
import { slotsOf, type VerificationSlot } from "./signature-slots.ts";

type Props = { item: RouterOutputs["checklist"]["show"]; viewerName: string };

const frames: Record<VerificationSlot["kind"], string> = {
  done: "border-ok-line bg-ok-bg",
  returned: "border-back-line bg-back-bg",
  split: "border-split-line bg-split-bg",
  mine: "border-2 border-dashed border-link bg-brand-soft !p-[11px_13px]",
  other: "border-line-2",
  void: "border-dashed border-line-2 text-ink-2",
};

/** Two halves make one verification: what each institution has said of exactly this version. */
export function JointVerification({ item, viewerName }: Props) {
  const t = useTranslations("checklist.joint");
  const language = useLocale();
  const current = item.versions[0];
  const decision = item.decisions.find(({ version }) => version === item.version);
  const slots = slotsOf(item);
  return (
    <>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2>{t("title")}</h2>
        <p className="text-ink-2 text-sm">
          {t("rule", { count: stepOf(item.stepCode).institutions.length })}
        </p>
      </div>
      <div className="grid gap-2.5 sm:grid-cols-2">
        {slots.map((slot) => (
          <SignatureSlot
            key={slot.institution}
            slot={slot}
            cycle={item.cycle}
            version={item.version}
            viewerName={viewerName}
          />
        ))}
      </div>
      {decision && (
        <p className="mt-2 rounded-md bg-split-bg px-3 py-2 text-sm">
          <b className="font-semibold text-split-fg">
            {t(decision.outcome === "verified" ? "decidedVerified" : "decidedReturned", {
              version: decision.version,
            })}
          </b>{" "}
          · {decision.by} · {formatDate(dateIn(new Date(decision.at)), language)}
          <br />“{decision.reason}”
          {decision.mark && (
            <>
              <br />
              <GrantMark mark={decision.mark} />
            </>
          )}
        </p>
      )}
      {current && (
        <p className="mt-2 flex flex-wrap items-center gap-1.5 text-ink-2 text-xs">
          <Icon name="fingerprint" size={14} />
          {t("bound", { version: current.number })}
          <code className="font-mono">{shortDigest(current.digest)}</code>
          <CopyButton text={current.digest} label={t("copy")} done={t("copied")} />
        </p>
      )}
    </>
  );
}

interface SlotProps {
  readonly slot: VerificationSlot;
  readonly version: number;
  readonly viewerName: string;
}

function SignatureSlot({
  slot,
  cycle: { unitKind, electionDay },
  version,
  viewerName,
}: SlotProps & Pick<Props["item"], "cycle">) {
  const language = useLocale();
  const { institution, kind } = slot;
  return (
    <div
      data-frame=""
      data-slot={kind}
      className={clsx("flex flex-col gap-1 rounded-lg border px-3.5 py-3", frames[kind])}
    >
      <p className={clsx("flex items-center gap-2 font-semibold text-sm", kind === "mine" && "text-link")}>
        <InstitutionSeal institution={institution} />
        {institutionName(institution, unitKind, electionDay)[language]}
      </p>
      <SlotWords slot={slot} version={version} viewerName={viewerName} />
    </div>
  );
}

function SlotWords({ slot, version, viewerName }: SlotProps) {
  const t = useTranslations("checklist.joint");
  if (slot.kind === "done")
    return (
      <>
        <Chip tone="ok" icon="disc-check" plain>
          {t("verified", { version })}
        </Chip>
        <Signed verdict={slot.verdict} />
      </>
    );
  if (slot.kind === "returned" || slot.kind === "split")
    return (
      <>
        <Chip
          tone={slot.kind === "split" ? "split" : "back"}
          icon={slot.kind === "split" ? "arrow-right-left" : "undo-2"}
          plain
        >
          {t("returned", { version })}
        </Chip>
        <Signed verdict={slot.verdict} />
      </>
    );
  if (slot.kind === "void")
    return (
      <>
        <Chip tone="none" icon="history" plain>
          {t("void")}
        </Chip>
        <p className="text-sm">{t("voidWhy", { version: slot.verdict.version, name: slot.verdict.by })}</p>
      </>
    );
  if (slot.kind === "mine")
    return (
      <>
        <Chip tone="wait" icon="clock" plain>
          {t("mine")}
        </Chip>
        <p className="font-semibold text-[0.9375rem]/[1.5rem]">{viewerName}</p>
        <p className="text-ink-2 text-sm">
          {slot.lapsed ? t("mineAgain", { version, before: slot.lapsed }) : t("mineOnly", { version })}
        </p>
      </>
    );
  return (
    <Chip tone="none" icon="circle-dashed" plain>
      {version === 0 ? t("nothingSent") : t("other")}
    </Chip>
  );
}

function Signed({ verdict }: { verdict: RouterOutputs["checklist"]["show"]["verdicts"][number] }) {
  const language = useLocale();
  const at = new Date(verdict.at);
  return (
    <>
      <p className="font-semibold text-[0.9375rem]/[1.5rem] text-ink">{verdict.by}</p>
      <p className="text-ink-2 text-sm">
        {formatClock(at)} · {formatDate(dateIn(at), language)}
      </p>
      {verdict.mark && <GrantMark mark={verdict.mark} />}
    </>
  );
}

function InstitutionSeal({ institution }: { institution: Institution }) {
  const front = institution === "fatherland_front";
  return <Seal left={front} right={!front} size={18} />;
}
