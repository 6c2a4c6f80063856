"use client";
import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";
import { fill } from "../../../i18n/fill.ts";
import type { NoticeDraft, WardDraft } from "./notice-draft.ts";
import type { PublicWords } from "./public-words.ts";

type Props = {
  neighbourhoodName: string;
  wardName: string;
  draft: NoticeDraft;
  note: WardDraft;
  words: PublicWords;
};

/** The khóm's page as people will read it, from what is typed now. */
export function NoticePreview({ neighbourhoodName, wardName, draft, note, words }: Props) {
  const t = useTranslations("postings.notice");
  const { place, address, opensAt, closesAt } = draft;
  const isWritten = place.trim() !== "";
  return (
    <aside
      aria-label={t("preview")}
      data-frame=""
      className="overflow-hidden rounded-lg border border-line bg-surface lg:sticky lg:top-[72px]"
    >
      <header className="border-line border-b px-4 py-2">
        <h2>{t("preview")}</h2>
        <p className="text-ink-2 text-sm">{t("previewHint")}</p>
      </header>
      <div className="flex flex-col gap-3 px-4 py-3.5 text-md">
        <p className="font-semibold text-lg">{`${neighbourhoodName}, ${wardName}`}</p>
        <div className="flex gap-3">
          <Icon name="calendar" size={20} className="mt-1 text-link" />
          <div>
            <p className="text-ink-2 text-sm">{words.electionDay}</p>
            <p className="font-semibold">{words.date}</p>
            {isWritten && <p>{fill(words.hours, { opens: opensAt || "…", closes: closesAt || "…" })}</p>}
          </div>
        </div>
        <div className="flex gap-3">
          <Icon name="map-pin" size={20} className="mt-1 text-link" />
          {isWritten ? (
            <div className="min-w-0">
              <p className="break-words font-semibold">{place}</p>
              <p className="break-words text-ink-2">{address}</p>
            </div>
          ) : (
            <p>{words.noNotice}</p>
          )}
        </div>
        {isWritten && <p className="text-ink-2">{words.bring}</p>}
        {note.note.trim() !== "" && (
          <div>
            <p className="font-semibold">{words.wardNote}</p>
            <p className="whitespace-pre-line break-words">{note.note}</p>
          </div>
        )}
        <p className="border-line border-t pt-2.5 text-ink-2 text-sm">
          {note.phone.trim()
            ? fill(words.contact, { ward: wardName, phone: note.phone })
            : fill(words.contactNoPhone, { ward: wardName })}
        </p>
      </div>
    </aside>
  );
}
