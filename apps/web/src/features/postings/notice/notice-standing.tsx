"use client";
import { Button } from "@sansang/ui/button";
import { buttonLook } from "@sansang/ui/button-look";
import { useTranslations } from "next-intl";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useCommand } from "../../../lib/use-command.ts";
import type { EditedNotice, NoticeDraft } from "./notice-draft.ts";

type Props = { cycleId: string; neighbourhood: EditedNotice; text: NoticeDraft };

/** What people are told by now: by the list in force and until its correction, or as the ward announces it. */
export function NoticeStanding({ cycleId, neighbourhood, text }: Props) {
  const { inForce, saved } = neighbourhood;
  if (inForce) return <InForce neighbourhood={neighbourhood} inForce={inForce} text={text} />;
  return saved ? <Announced cycleId={cycleId} neighbourhood={neighbourhood} text={text} /> : null;
}

type InForceProps = Omit<Props, "cycleId"> & { inForce: NonNullable<EditedNotice["inForce"]> };

function InForce({ neighbourhood: { isBeingCorrected }, inForce, text }: InForceProps) {
  const t = useTranslations("postings.notice");
  const { postingId, version, opensAt, closesAt, place, address } = inForce;
  const differs =
    place !== text.place ||
    address !== text.address ||
    opensAt !== text.opensAt ||
    closesAt !== text.closesAt;
  return (
    <div className="flex flex-col items-start gap-2 text-sm sm:col-span-2">
      <p className="text-ink-2">
        {t("inForce", { version, place, address, opens: opensAt, closes: closesAt })}
      </p>
      {differs && <p className="text-back-fg">{t("notYet")}</p>}
      {isBeingCorrected && <p className="font-medium">{t("beingCorrected")}</p>}
      {(differs || isBeingCorrected) && (
        <a href={`/postings/${postingId}`} className={buttonLook({ size: 30 })}>
          {t(isBeingCorrected ? "openCorrection" : "openList")}
        </a>
      )}
    </div>
  );
}

function Announced({ cycleId, neighbourhood, text }: Props) {
  const t = useTranslations("postings.notice");
  const { unitId, name, confirmed, confirm } = neighbourhood;
  const { run, pending, problem } = useCommand(({ postings }) => postings.confirmNotice.mutate);
  return (
    <div className="flex flex-col items-start gap-2 text-sm sm:col-span-2">
      <p className={confirmed ? "text-ok-fg" : "text-ink-2"}>{confirmed ?? t("expected")}</p>
      {confirm && (
        <Button
          size={30}
          icon="check"
          loading={pending && t("sending")}
          {...(confirm.open
            ? { onClick: () => void run({ cycleId, unitId, seen: text }) }
            : { blocked: confirm.why })}
        >
          {t("confirm")}
          <span className="sr-only">: {name}</span>
        </Button>
      )}
      <ProblemNote sentence={problem?.sentence} />
    </div>
  );
}
