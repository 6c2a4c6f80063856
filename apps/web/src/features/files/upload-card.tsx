"use client";
import { formatClock } from "@sansang/rules/kernel/date-words";
import { formatBytes } from "@sansang/rules/kernel/number-words";
import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import type { ReactNode } from "react";
import { fill } from "../../i18n/fill.ts";
import { useLanguage } from "../../i18n/language-provider.tsx";
import { shorterDigest } from "../../lib/short-digest.ts";
import { UploadBar } from "./upload-bar.tsx";
import { mayGoUnread, percentOf, type Upload } from "./upload-record.ts";
import { addUploads, dropUpload, resumeUpload, sendUnread, stopUpload } from "./upload-store.ts";
import { type UploadWords, useUploadWords } from "./use-upload-words.ts";

type Props = { upload: Upload };
type PartProps = Props & { words: UploadWords };

/** One upload: how far it is, what happens next, and what the person can do about it. */
export default function UploadCard({ upload }: Props) {
  const words = useUploadWords();
  const { fileName, status } = upload;
  const percent = percentOf(upload);
  const over = status === "done" || status === "refused";
  return (
    <li className="border-line border-t px-4 py-3 first:border-t-0">
      <div className="flex items-center gap-2">
        <Icon
          name={status === "done" ? "disc-check" : status === "refused" ? "triangle-alert" : "file-text"}
          size={17}
          className={status === "done" ? "text-ok-fg" : status === "refused" ? "text-late-fg" : undefined}
        />
        <b className="min-w-0 grow truncate font-medium">{fileName}</b>
        {!over && <b className="font-medium">{percent}%</b>}
      </div>
      {!over && <UploadBar percent={percent} label={fill(words.barLabel, { name: fileName })} />}
      <UploadSentence upload={upload} words={words} />
      <UploadDeeds upload={upload} words={words} />
    </li>
  );
}

function UploadSentence({ upload, words }: PartProps) {
  const language = useLanguage();
  const { status, sent, size, receipt, why, fileName } = upload;
  const far = fill(words.progress, { sent: formatBytes(sent, language), total: formatBytes(size, language) });
  const quiet = "text-ink-2 text-sm";
  if (status === "done" && receipt)
    return (
      <p className={quiet}>
        {fill(words.received, {
          time: formatClock(new Date(receipt.at)),
          hash: shorterDigest(receipt.sha256),
        })}
      </p>
    );
  if (status === "refused")
    return (
      <p role="alert" className="mt-1 font-medium text-late-fg text-sm">
        {why}
      </p>
    );
  if (status === "sending") return <p className={quiet}>{`${far}. ${words.weak}`}</p>;
  if (status === "needs_file")
    return <p className="text-back-fg text-sm">{fill(words.needsFile, { name: fileName, far })}</p>;
  if (status === "paused" && why) return <p role="status" className={quiet}>{`${far}. ${why}`}</p>;
  return status === "done" ? null : <p className={quiet}>{`${far}. ${words[status]}`}</p>;
}

function UploadDeeds({ upload, words }: PartProps) {
  const { id, status } = upload;
  if (status === "storing") return null;
  return (
    <div className="mt-1.5 flex flex-wrap gap-2 empty:hidden">
      {status === "sending" && <Deed act={() => stopUpload(id)}>{words.stop}</Deed>}
      {(status === "paused" || status === "stopped_by_person" || status === "signed_out") && (
        <Deed act={() => void resumeUpload(id)}>{words.resume}</Deed>
      )}
      {mayGoUnread(upload) && <Deed act={() => void sendUnread(id)}>{words.sendUnread}</Deed>}
      {status === "needs_file" && (
        <label
          className={`${buttonLook({ size: 30 })} cursor-pointer has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus`}
        >
          {words.chooseAgain}
          <input
            type="file"
            className="sr-only"
            onChange={(event) => addUploads([...(event.target.files ?? [])], upload)}
          />
        </label>
      )}
      <Deed act={() => void dropUpload(id)}>
        {status === "done" || status === "refused" ? words.hide : words.giveUp}
      </Deed>
    </div>
  );
}

function Deed({ act, children }: { act: () => void; children: ReactNode }) {
  return (
    <button type="button" onClick={act} className={buttonLook({ size: 30, variant: "quiet" })}>
      {children}
    </button>
  );
}
