"use client";
import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";
import { fill } from "../../../i18n/fill.ts";
import { clustersIn, type EditedNotice, type NoticeDraft, type WardDraft } from "./notice-draft.ts";
import type { PublicWords } from "./public-words.ts";

type Props = {
  neighbourhood: EditedNotice;
  wardName: string;
  draft: NoticeDraft;
  note: WardDraft;
  words: PublicWords;
};

function hoursOf(draft: NoticeDraft, isMeeting: boolean, words: PublicWords): string {
  const opens = draft.opensAt || "…";
  if (!isMeeting) return fill(words.hours, { opens, closes: draft.closesAt || "…" });
  const { length } = clustersIn(draft);
  return length > 0 ? fill(words.meetingClusters, { n: length }) : fill(words.meetingStarts, { opens });
}

/** The khóm's page as people will read it, from what is typed now. */
export function NoticePreview({ neighbourhood, wardName, draft, note, words }: Props) {
  const t = useTranslations("postings.notice");
  const { place, address, opensAt } = draft;
  const isMeeting = neighbourhood.pollingForm === "meeting";
  const clusters = clustersIn(draft);
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
        <p className="font-semibold text-lg">{`${neighbourhood.name}, ${wardName}`}</p>
        <div className="flex gap-3">
          <Icon name="calendar" size={20} className="mt-1 text-link" />
          <div>
            <p className="text-ink-2 text-sm">{words.electionDay}</p>
            <p className="font-semibold">{words.date}</p>
            {isWritten && <p>{hoursOf(draft, isMeeting, words)}</p>}
          </div>
        </div>
        <div className="flex gap-3">
          <Icon name="map-pin" size={20} className="mt-1 text-link" />
          {!isWritten ? (
            <p>{isMeeting ? words.noMeeting : words.noNotice}</p>
          ) : clusters.length > 0 ? (
            <ul className="flex min-w-0 flex-col gap-2">
              {clusters.map((each, index) => {
                const at = index === 0 ? { place, address, opensAt } : each;
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: words alone, which keep nothing that could stay behind.
                  <li key={index} className="break-words">
                    <p className="font-semibold">{each.name || "…"}</p>
                    <p>{fill(words.clusterStarts, { opens: at.opensAt || "…" })}</p>
                    <p>{at.place}</p>
                    <p className="text-ink-2">{at.address}</p>
                  </li>
                );
              })}
            </ul>
          ) : (
            <div className="min-w-0">
              <p className="break-words font-semibold">{place}</p>
              <p className="break-words text-ink-2">{address}</p>
            </div>
          )}
        </div>
        {isWritten && isMeeting && words.floorNomination && (
          <p>
            {words.meetingVoters} {words.floorNomination}
          </p>
        )}
        {isWritten && <p className="text-ink-2">{words.bring}</p>}
        {note.note.trim() !== "" && (
          <div>
            <p className="font-semibold">{fill(words.wardNote, { ward: wardName })}</p>
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
