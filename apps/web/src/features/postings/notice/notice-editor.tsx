"use client";
import { useState } from "react";
import { DraftsNote } from "../../../drafts/drafts-note.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { NeighbourhoodForm } from "./neighbourhood-form.tsx";
import { type EditedNotice, type NoticeDraft, noticeTyped, type WardDraft } from "./notice-draft.ts";
import { NoticePreview } from "./notice-preview.tsx";
import type { PublicWords } from "./public-words.ts";
import { WardForm } from "./ward-form.tsx";

export interface NoticeEditorProps {
  readonly cycleId: string;
  readonly ward: NonNullable<RouterOutputs["postings"]["notices"]["ward"]> | null;
  readonly neighbourhoods: readonly EditedNotice[];
  readonly words: PublicWords;
}

/** Every khóm of the ward in one column, and beside it the page of the one that is being written. */
export default function NoticeEditor({ cycleId, ward, neighbourhoods, words }: NoticeEditorProps) {
  const [first] = neighbourhoods;
  const [shown, setShown] = useState<{ of: EditedNotice; draft: NoticeDraft } | null>(
    first ? { of: first, draft: noticeTyped(first) } : null,
  );
  const typedNote = { phone: ward?.phone ?? "", note: ward?.note ?? "" };
  const [wardDraft, setWardDraft] = useState<WardDraft>(typedNote);
  return (
    <div className="grid items-start gap-3.5 lg:grid-cols-[minmax(0,1fr)_396px]">
      <div className="flex min-w-0 flex-col gap-3">
        <DraftsNote />
        {neighbourhoods.map((neighbourhood) => (
          <NeighbourhoodForm
            key={neighbourhood.unitId}
            cycleId={cycleId}
            neighbourhood={neighbourhood}
            show={(draft) => setShown({ of: neighbourhood, draft })}
          />
        ))}
        {ward && <WardForm cycleId={cycleId} ward={ward} show={setWardDraft} />}
      </div>
      {shown && (
        <NoticePreview
          neighbourhood={shown.of}
          wardName={ward?.name ?? ""}
          draft={shown.draft}
          note={wardDraft}
          words={words}
        />
      )}
    </div>
  );
}
