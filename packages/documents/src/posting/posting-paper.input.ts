import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { PostingContent, Proposal } from "@sansang/rules/postings/posting-content";
import type { VersionDiff } from "@sansang/rules/postings/version-diff";
import type { GrantMark } from "@sansang/rules/users/grant-mark";

/** What the foot of every page says of a frozen list. `publishedAt` is an instant in ISO 8601. */
export interface SheetMarks {
  /** SHA-256 of the snapshot, 64 hex digits. */
  readonly digest: string;
  readonly code: string;
  readonly spoken: string;
  /** The page that the QR opens: `sheetAddress(origin, code)`. */
  readonly address: string;
  readonly publishedAt: string;
}

/** A published list. `changes` is what it does to the version it replaces; null for the first. */
export interface PostedSheet {
  readonly preview: false;
  readonly content: PostingContent;
  readonly marks: SheetMarks;
  readonly changes: VersionDiff | null;
}

/** A list before it is published: the same sheet, marked «BẢN IN THỬ», without a number and without a code. */
export interface PreviewSheet {
  readonly preview: true;
  readonly proposal: Proposal;
  readonly version: number;
  /** The day it is printed. */
  readonly on: CalendarDate;
}

export type ListSheet = PostedSheet | PreviewSheet;

/** Why a list was replaced, what changed, and where the new one hangs by when. */
export interface CorrectionNotice {
  readonly content: PostingContent;
  readonly marks: SheetMarks;
  readonly changes: VersionDiff;
  readonly sites: readonly {
    readonly name: string;
    readonly address: string;
    readonly dueOn: CalendarDate;
  }[];
}

export type MinutesFinding = "intact" | "torn" | "gone";

/** One person who signs minutes. A blank name is a line to be written on. */
export interface MinutesSigner {
  readonly capacity: string;
  readonly name: string | null;
}

/** What happened on one wall. Instants are ISO 8601; null leaves a line to be written on. */
export interface MinutesSite {
  readonly name: string;
  readonly address: string;
  readonly postedAt: string | null;
  readonly postedBy: string | null;
  /** Metres between the photo and the place on the map, where both are known. */
  readonly distance: number | null;
}

/** Biên bản niêm yết (domain.md §3.5). */
export interface PostingMinutes {
  /** «04/BB-UBND», whole; null leaves the number to be written. */
  readonly number: string | null;
  readonly head: "state" | "front" | "neighbourhood";
  readonly date: CalendarDate;
  readonly content: PostingContent;
  readonly marks: SheetMarks;
  /** Pages of the list that hangs. */
  readonly pages: number;
  readonly sites: readonly MinutesSite[];
  readonly takenDownAt: string | null;
  /** What has to be said of the rights by which the list was approved and published. */
  readonly approvalMark: GrantMark | null;
  readonly postedBy: MinutesSigner;
  readonly witnesses: readonly MinutesSigner[];
  readonly visits: readonly {
    readonly at: string;
    readonly site: string;
    readonly by: string;
    readonly finding: MinutesFinding;
    readonly note: string | null;
  }[];
}

/** A list of a print run and the notice it goes with: that of its correction, or, for a first version, of its posting. */
export interface BundledList {
  readonly sheet: PostedSheet;
  readonly correction: CorrectionNotice | null;
}

/** What each kind of paper is made of; several sheets become one PDF, each list with its own page numbers and marks. */
export interface PostingPapers {
  readonly list: readonly ListSheet[];
  readonly posting_notice: PostedSheet;
  readonly correction_notice: CorrectionNotice;
  readonly minutes: PostingMinutes;
  readonly bundle: readonly BundledList[];
}

export type PostingPaperKind = keyof PostingPapers;

/** `demo` prints the mark of a demonstration on every page. */
export interface PaperOptions {
  readonly demo: boolean;
}
