"use client";
import { Icon } from "@sansang/ui/icon";
import { fill } from "../../i18n/fill.ts";
import { UploadBar } from "./upload-bar.tsx";
import { pageOf, percentOf, type Upload } from "./upload-record.ts";
import { useUploadWords } from "./use-upload-words.ts";

type Props = { waiting: readonly [Upload, ...Upload[]] };

/** One line for all uploads together. */
export default function UploadStripBar({ waiting }: Props) {
  const words = useUploadWords();
  const [first] = waiting;
  const percent = wholePercent(waiting);
  return (
    <aside
      data-no-print=""
      aria-label={words.strip}
      className="fixed right-4 bottom-4 z-20 w-80 rounded-lg border border-line-2 bg-surface px-4 py-2 shadow-pop max-sm:inset-x-0 max-sm:bottom-[var(--tab-bar,72px)] max-sm:w-auto max-sm:rounded-none max-sm:border-x-0 max-sm:border-b-0 max-sm:shadow-none"
    >
      <p className="flex items-center gap-2.5 text-sm">
        <Icon
          name={needsPerson(first) ? "circle-alert" : first.status === "paused" ? "wifi-off" : "upload"}
          size={18}
          className="text-link"
        />
        <span className="min-w-0 grow truncate font-medium">
          {fill(words[sentenceOf(waiting)], { count: waiting.length, percent })}
        </span>
        <a href={pageOf(first)} className="font-medium text-link hover:underline max-sm:py-1.5">
          {words.see}
        </a>
      </p>
      <UploadBar percent={percent} label={words.strip} />
    </aside>
  );
}

const needsPerson = ({ status }: Upload): boolean =>
  status === "needs_file" || status === "signed_out" || status === "stopped_by_person";

function sentenceOf(waiting: readonly Upload[]): "stripSending" | "stripPaused" | "stripNeeds" {
  if (waiting.some(({ status }) => status === "sending" || status === "storing")) return "stripSending";
  return waiting.some(({ status, why }) => status === "paused" && why === null)
    ? "stripPaused"
    : "stripNeeds";
}

function wholePercent(waiting: readonly Upload[]): number {
  const size = waiting.reduce((sum, upload) => sum + upload.size, 0);
  const sent = waiting.reduce((sum, upload) => sum + upload.sent, 0);
  return percentOf({ sent, size, status: "sending" });
}
