"use client";
import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import { TagLabel } from "@sansang/ui/tag-label";
import { clsx } from "clsx";
import Image from "next/image";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { FileMarks } from "../../files/file-marks.tsx";

/** A file of a version, with its words. */
export interface ViewedFile {
  readonly id: string;
  readonly fileId: string;
  readonly name: string;
  readonly slotName: string;
  readonly mediaType: string;
  /** «15,1 MB» */
  readonly size: string;
  /** Against the version before; null where there is none to compare with. */
  readonly isNew: boolean | null;
  /** Sentences about what lies inside it. */
  readonly marks: readonly string[];
}

interface ViewerWords {
  readonly label: string;
  readonly fresh: string;
  readonly unchanged: string;
  readonly download: string;
  readonly openWhole: string;
  readonly noPreview: string;
  readonly empty: string;
}

type Props = { files: readonly ViewedFile[]; words: ViewerWords };

/** The papers of one version, one tab each, read with the browser's own viewer. */
export function EvidenceViewer({ files, words }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const panel = useId();
  const shown = files.find(({ id }) => id === chosen) ?? files.find(({ isNew }) => isNew) ?? files[0];
  if (!shown) return <p className="p-6 text-ink-2">{words.empty}</p>;
  return (
    <>
      <div className="flex min-h-[46px] items-center gap-1.5 border-line border-b px-2.5 py-1.5">
        <Tabs files={files} shown={shown} panel={panel} words={words} choose={setChosen} />
        <a
          href={`/api/files/${shown.fileId}`}
          target="_blank"
          rel="noreferrer"
          aria-label={words.openWhole}
          title={words.openWhole}
          className="grid size-8 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-sunken max-sm:size-11"
        >
          <Icon name="eye" size={17} />
        </a>
        <a
          href={`/api/files/${shown.fileId}?download`}
          download={shown.name}
          aria-label={words.download}
          title={words.download}
          className="grid size-8 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-sunken max-sm:size-11"
        >
          <Icon name="download" size={17} />
        </a>
      </div>
      <FileMarks sentences={shown.marks} className="border-line border-b bg-back-bg px-3 py-1.5" />
      <div
        id={panel}
        role="tabpanel"
        aria-label={shown.slotName}
        className="relative min-h-0 grow overflow-auto rounded-b-lg bg-sunken"
      >
        <Preview key={shown.fileId} file={shown} words={words} />
      </div>
    </>
  );
}

type TabsProps = {
  files: readonly ViewedFile[];
  shown: ViewedFile;
  panel: string;
  words: ViewerWords;
  choose: (id: string) => void;
};

const STEPS: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function Tabs({ files, shown, panel, words, choose }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    const next = (files.indexOf(shown) + step + files.length) % files.length;
    const file = files[next];
    if (!file) return;
    event.preventDefault();
    choose(file.id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={words.label}
      onKeyDown={move}
      className="flex min-w-0 grow gap-1 overflow-x-auto"
    >
      {files.map((file) => (
        <button
          key={file.id}
          type="button"
          role="tab"
          aria-selected={file === shown}
          aria-controls={panel}
          tabIndex={file === shown ? 0 : -1}
          onClick={() => choose(file.id)}
          title={`${file.slotName}: ${file.name}`}
          className={clsx(
            "flex min-h-8 min-w-0 shrink-0 items-center gap-1.5 rounded-md border px-2.5 text-sm -outline-offset-2 max-sm:min-h-11",
            file === shown
              ? "border-line-2 bg-surface font-semibold text-ink"
              : "border-transparent font-medium text-ink-2 hover:bg-sunken",
          )}
        >
          <Icon name={file.mediaType.startsWith("image/") ? "image" : "file-text"} />
          <span className="max-w-56 truncate">{file.name}</span>
          {file.isNew === true && <TagLabel fresh>{words.fresh}</TagLabel>}
          {file.isNew === false && <span className="font-normal text-ink-3">{words.unchanged}</span>}
        </button>
      ))}
    </div>
  );
}

function Preview({ file, words }: { file: ViewedFile; words: ViewerWords }) {
  const source = `/api/files/${file.fileId}`;
  if (file.mediaType === "application/pdf")
    return (
      <iframe
        src={`${source}#view=FitH&navpanes=0`}
        title={file.name}
        className="absolute inset-0 size-full border-0 bg-white"
      />
    );
  if (file.mediaType.startsWith("image/"))
    return (
      <div className="grid min-h-full place-items-center p-3">
        {/* The address asks for the session at every look; nothing may keep or resize a copy. */}
        <Image
          src={source}
          alt={`${file.slotName}: ${file.name}`}
          width={1200}
          height={1600}
          unoptimized
          className="h-auto w-full max-w-[1200px] rounded-xs"
        />
      </div>
    );
  return (
    <div className="grid h-full place-items-center p-6 text-center">
      <div>
        <Icon name="file-text" size={40} className="mx-auto text-ink-3" />
        <p className="mt-2 font-semibold">{file.name}</p>
        <p className="text-ink-2 text-sm">
          {file.slotName} · {file.size}
        </p>
        <p className="mt-1 mb-3 text-ink-2 text-sm">{words.noPreview}</p>
        <a href={`${source}?download`} download={file.name} className={buttonLook({})}>
          <Icon name="download" />
          {words.download}
        </a>
      </div>
    </div>
  );
}
