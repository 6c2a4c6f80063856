"use client";
import { canonicalJson } from "@sansang/rules/kernel/canonical-json";
import { type NoticeFields, noticeFields, noticeText } from "@sansang/rules/postings/notice/notice-text";
import { Button } from "@sansang/ui/button";
import { buttonLook } from "@sansang/ui/button-look";
import { useTranslations } from "next-intl";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useCommand } from "../../../lib/use-command.ts";
import { formatNotice } from "../format-notice.ts";
import type { EditedNotice } from "./notice-draft.ts";

type Props = { cycleId: string; neighbourhood: EditedNotice };

/** What people are told by now: by the list in force and until its correction, or as the ward announces it. */
export function NoticeStanding({ cycleId, neighbourhood }: Props) {
  const { inForce, saved } = neighbourhood;
  if (inForce) return <InForce neighbourhood={neighbourhood} inForce={inForce} />;
  return saved ? <Announced cycleId={cycleId} neighbourhood={neighbourhood} /> : null;
}

type InForceProps = Omit<Props, "cycleId"> & { inForce: NonNullable<EditedNotice["inForce"]> };

/** What tells two wordings apart. */
const textOf = (notice: NoticeFields): string => canonicalJson(noticeText(notice));

function InForce({ neighbourhood: { isBeingCorrected, written }, inForce }: InForceProps) {
  const t = useTranslations("postings.notice");
  const { postingId, version } = inForce;
  const inForceText = noticeFields(inForce);
  const differs = textOf(inForceText) !== textOf(written);
  return (
    <div className="flex flex-col items-start gap-2 text-sm sm:col-span-2">
      <p className="text-ink-2">{t("inForce", { version, text: formatNotice(inForceText, t) })}</p>
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

function Announced({ cycleId, neighbourhood }: Props) {
  const t = useTranslations("postings.notice");
  const { unitId, name, confirmed, confirm, ofOtherForm, written } = neighbourhood;
  const seen = { ...written, clusters: [...written.clusters] };
  const { run, pending, problem } = useCommand(({ postings }) => postings.confirmNotice.mutate);
  return (
    <div className="flex flex-col items-start gap-2 text-sm sm:col-span-2">
      {ofOtherForm ? (
        <p className="text-back-fg">{t("ofOtherForm")}</p>
      ) : (
        <p className={confirmed ? "text-ok-fg" : "text-ink-2"}>{confirmed ?? t("expected")}</p>
      )}
      {confirm && (
        <Button
          size={30}
          icon="check"
          loading={pending && t("sending")}
          {...(confirm.open
            ? { onClick: () => void run({ cycleId, unitId, seen }) }
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
