import type { CalendarDate } from "../kernel/calendar.ts";
import type { MeetingCluster } from "./notice/meeting-cluster.ts";
import type { PostingKind } from "./posting-kind.ts";
import type { PublicRow } from "./public-columns.ts";

type Beginning = { readonly place: string; readonly address: string; readonly opensAt: string };

/** On a polling day of its own: from when to when people vote. */
export type PollingHours = Beginning & { readonly closesAt: string };

/** In a meeting: when it begins. Where the khóm meets in clusters, place and hour are those of the first. */
export type MeetingStart = Beginning & { readonly clusters: readonly MeetingCluster[] };

/** Where and when a khóm votes. Hours are `HH:MM`; the day is the cycle's election day. */
export type NoticeText = PollingHours | MeetingStart;

/** Who signs: «CHỦ TỊCH», and a name without titles (NĐ 30/2020). */
export type Signatory = { readonly capacity: string; readonly name: string };

type PostingSubject = {
  readonly format: "sansang.posting/1";
  readonly kind: PostingKind;
  /** Why a correction was made; null for the first version. */
  readonly reason: string | null;
  readonly cycle: {
    readonly name: string;
    readonly termFrom: number;
    readonly termTo: number;
    readonly electionDay: CalendarDate;
  };
  readonly city: string;
  readonly ward: string;
  readonly neighbourhood: string;
  readonly sites: readonly { readonly name: string; readonly address: string }[];
  readonly rows: readonly PublicRow[];
};

type ProposedDocument = {
  readonly symbol: string;
  readonly decisionNumber: string | null;
  readonly decisionOn: CalendarDate | null;
};

/** What an approval is about: all that will be frozen but what only publishing knows. Its SHA-256 is the fingerprint. */
export type Proposal = PostingSubject & {
  readonly notice: NoticeText | null;
  readonly document: ProposedDocument & { readonly signatory: Signatory | null };
};

/** What publishing adds: the version, the number of the ward and year, the day, and what it stands in place of. */
export type Frozen = {
  readonly version: number;
  readonly replaces: { readonly version: number; readonly digest: string } | null;
  readonly number: number;
  readonly year: number;
  readonly date: CalendarDate;
};

/** What is frozen, in canonical JSON (RFC 8785); its SHA-256 is the digest on every sheet. */
export type PostingContent = PostingSubject &
  Pick<Frozen, "version" | "replaces"> & {
    readonly notice: NoticeText;
    readonly document: ProposedDocument &
      Pick<Frozen, "number" | "year" | "date"> & { readonly signatory: Signatory };
  };

/** The content that a proposal becomes, or null while its notice or its signatory is missing. */
export function contentOf(proposal: Proposal, frozen: Frozen): PostingContent | null {
  const { notice, document, ...subject } = proposal;
  const { signatory, ...proposed } = document;
  const { version, replaces, number, year, date } = frozen;
  if (!notice || !signatory) return null;
  return { ...subject, version, replaces, notice, document: { ...proposed, number, year, date, signatory } };
}

/** The part that was known before publishing: whoever approved this, approved that content. */
export function proposalOf(content: PostingContent): Proposal {
  const { version: _version, replaces: _replaces, document, ...subject } = content;
  const { number: _number, year: _year, date: _date, ...proposed } = document;
  return { ...subject, document: proposed };
}
