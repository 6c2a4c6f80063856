"use client";
import { useState } from "react";
import { DraftsNote } from "../../../drafts/drafts-note.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { KhomForm } from "./khom-form.tsx";
import type { EditedNotice, NoticeDraft, WardDraft } from "./notice-draft.ts";
import { NoticePreview } from "./notice-preview.tsx";
import type { PublicWords } from "./public-words.ts";
import { WardForm } from "./ward-form.tsx";

export interface NoticeEditorProps {
  readonly cycleId: string;
  readonly ward: NonNullable<RouterOutputs["postings"]["notices"]["ward"]> | null;
  readonly khoms: readonly EditedNotice[];
  readonly words: PublicWords;
}

/** Every khóm of the ward in one column, and beside it the page of the one that is being written. */
export default function NoticeEditor({ cycleId, ward, khoms, words }: NoticeEditorProps) {
  const [first] = khoms;
  const [shown, setShown] = useState<{ name: string; draft: NoticeDraft } | null>(
    first ? { name: first.name, draft: first } : null,
  );
  const saidNote = { phone: ward?.phone ?? "", note: ward?.note ?? "" };
  const [wardDraft, setWardDraft] = useState<WardDraft>(saidNote);
  return (
    <div className="grid items-start gap-3.5 lg:grid-cols-[minmax(0,1fr)_396px]">
      <div className="flex min-w-0 flex-col gap-3">
        <DraftsNote />
        {khoms.map((khom) => (
          <KhomForm
            key={khom.unitId}
            cycleId={cycleId}
            khom={khom}
            show={(draft) => setShown({ name: khom.name, draft })}
          />
        ))}
        {ward && <WardForm cycleId={cycleId} ward={ward} show={setWardDraft} />}
      </div>
      {shown && (
        <NoticePreview
          khomName={shown.name}
          wardName={ward?.name ?? ""}
          draft={shown.draft}
          note={wardDraft}
          words={words}
        />
      )}
    </div>
  );
}
