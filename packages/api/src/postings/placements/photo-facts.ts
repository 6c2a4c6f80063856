import "server-only";
import type { CodeView, SheetPhoto } from "@sansang/photos/sheet-photo";
import { compareSurroundings } from "@sansang/photos/surroundings";
import {
  isSameAround,
  type KnownSheet,
  type PhotoFacts,
} from "@sansang/rules/postings/photo/photo-assessment";
import { readListCode } from "@sansang/rules/postings/sheet-code";

/** A stored photo of a sheet: its code, and what lies around it. */
export interface StoredAround {
  readonly photoId: string;
  readonly code: string;
  readonly surroundings: Uint8Array;
}

/** What the register, the telephone and earlier photos add to what is seen on one. */
export interface AroundPhoto
  extends Pick<
    PhotoFacts,
    "postingId" | "currentVersion" | "sheets" | "sendUnread" | "alike" | "fromCamera" | "distance"
  > {
  /** The address of this office, which a QR must lead to. */
  readonly origin: string;
  /** Stored photos of the sheets on it. */
  readonly stored: readonly StoredAround[];
}

interface JudgedPhoto {
  readonly facts: PhotoFacts;
  /** The sheet in force, where it is on the photo, and the best view of it. */
  readonly shown: KnownSheet | undefined;
  readonly view: CodeView | null;
  /** The stored photo that has the same surroundings. */
  readonly like: string | null;
}

/** The codes of lists on a photo, each once. */
export const listCodesOn = ({ codes }: Pick<SheetPhoto, "codes">, origin: string): string[] => [
  ...new Set(codes.map((text) => readListCode(text, origin)).filter((code) => code !== null)),
];

/** The best view of the sheet with this code: of pages side by side, the one that is seen most. */
const viewOf = (views: readonly CodeView[], code: string | undefined, origin: string): CodeView | null =>
  views
    .filter((view) => readListCode(view.code, origin) === code)
    .reduce<CodeView | null>((best, view) => (best && best.whole >= view.whole ? best : view), null);

/** Everything that a photo is judged by. */
export function photoFacts(reading: SheetPhoto, { stored, origin, ...known }: AroundPhoto): JudgedPhoto {
  const shown = known.sheets.find(
    ({ postingId, version }) => postingId === known.postingId && version === known.currentVersion,
  );
  const view = viewOf(reading.views, shown?.code, origin);
  const around = reading.views.flatMap((each) =>
    stored
      .filter(({ code }) => code === readListCode(each.code, origin))
      .map(({ photoId, surroundings }) => ({
        photoId,
        ...compareSurroundings(each.surroundings, surroundings),
      })),
  );
  return {
    facts: { ...known, codes: listCodesOn(reading, origin), around, view, evenness: reading.evenness },
    shown,
    view,
    like: around.find(isSameAround)?.photoId ?? null,
  };
}
