import "server-only";
import { createHash } from "node:crypto";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { readPaperMark } from "@sansang/documents/posting/read-paper-mark";
import { readSheetPhoto } from "@sansang/photos/read-sheet-photo";
import { MEGABYTE, MOST_MEGABYTES } from "@sansang/rules/files/sent-limits";
import type { PostingKind } from "@sansang/rules/postings/posting-kind";
import { otherHostOf, readSheetQr } from "@sansang/rules/postings/sheet-code";
import * as z from "zod";
import { publicQuery } from "../../kernel/public-query.ts";
import { OFFICE_PHONE } from "./ward-contact.ts";

/** A photo of a sheet as it comes out of a telephone; no posted sheet is larger, bytes. */
const MOST_PAPER_BYTES = MOST_MEGABYTES.paper * MEGABYTE;

/** The sheet that a file is, or only claims to be. */
export interface CheckedSheet {
  readonly kind: PostingKind;
  readonly code: string;
  readonly version: number;
  readonly cityName: string;
  readonly ward: { readonly name: string };
  readonly neighbourhood: { readonly name: string };
  readonly state: "current" | "superseded" | "closed";
  readonly endedAt: Date | null;
  /** The version that stands in its place. */
  readonly currentVersion: number | null;
  /** Of the commune office that posts it. */
  readonly phone: string | null;
  /** The notice of a correction, which tells of the list and is not it. */
  readonly isCorrectionNotice: boolean;
}

/**
 * Proven (`exact`); not what was published (`altered`, `elsewhere`, `foreign`); or it cannot be told from the file
 * (`photographed`: the QR names a sheet, what stands around it nobody has compared; `unlisted`: a photo whose QR names a sheet
 * of ours that is not in the register; `unreadable`).
 */
export type PaperVerdict =
  | { readonly verdict: "exact" | "altered" | "photographed"; readonly sheet: CheckedSheet }
  | { readonly verdict: "elsewhere"; readonly host: string }
  | { readonly verdict: "unreadable" | "unlisted" | "foreign" };

interface FoundSheet extends Omit<CheckedSheet, "ward" | "neighbourhood" | "state" | "isCorrectionNotice"> {
  readonly wardName: string;
  readonly neighbourhoodName: string;
  readonly status: "published" | "superseded" | "closed";
  readonly paper: string | null;
}

const sheetWhere = (condition: string, paper: string): string =>
  `select p.kind, s.code, s.version, f.content ->> 'city' as "cityName", f.content ->> 'ward' as "wardName",
     f.content ->> 'neighbourhood' as "neighbourhoodName", v.status, coalesce(v.superseded_at, v.closed_at) as "endedAt",
     c.version as "currentVersion", ${OFFICE_PHONE} as phone, ${paper} as paper
   from posting_snapshots s
   join posting_versions v on v.id = s.version_id and v.status in ('published', 'superseded', 'closed')
   join postings p on p.id = s.posting_id
   join units w on w.id = p.ward_id
   left join ward_notes n on n.cycle_id = p.cycle_id and n.ward_id = p.ward_id
   left join posting_versions c on c.posting_id = p.id and c.status = 'published'
   cross join lateral (select s.canonical::jsonb as content) f
   where ${condition}`;

const BY_BYTES = statement<FoundSheet>(
  "portal_paper_by_bytes",
  sheetWhere(
    "s.version_id in (select version_id from posting_papers where sha256 = $1)",
    "(select kind from posting_papers where sha256 = $1 limit 1)",
  ),
);
const BY_CODE = statement<FoundSheet>("portal_paper_by_code", sheetWhere("s.code = $1", "null::text"));

const asSheet = ({ wardName, neighbourhoodName, status, paper, ...sheet }: FoundSheet): CheckedSheet => ({
  ...sheet,
  ward: { name: wardName },
  neighbourhood: { name: neighbourhoodName },
  state: status === "published" ? "current" : status,
  isCorrectionNotice: paper === "correction_notice",
});

async function oneOf(db: Db, by: typeof BY_BYTES, value: string): Promise<CheckedSheet | null> {
  const [found] = await runPrepared(db, by, [value]);
  return found ? asSheet(found) : null;
}

const startsWith = (bytes: Uint8Array, hex: string): boolean =>
  Buffer.from(bytes.subarray(0, hex.length / 2)).toString("hex") === hex;
const isPhoto = (bytes: Uint8Array): boolean =>
  startsWith(bytes, "ffd8ff") || startsWith(bytes, "89504e470d0a1a0a");

/** Texts of the QR codes on a photo; null where it was not read. */
async function codesOn(photo: Uint8Array): Promise<readonly string[] | null> {
  const reading = await readSheetPhoto(photo);
  return "error" in reading ? null : reading.codes;
}

/** A photo shows which sheet it means to be, never that nothing on it was changed. */
async function checkPhoto(db: Db, photo: Uint8Array, origin: string): Promise<PaperVerdict> {
  const codes = await codesOn(photo);
  const host = codes && otherHostOf(codes, origin);
  if (host) return { verdict: "elsewhere", host };
  const named = (codes ?? []).flatMap((text) => {
    const qr = readSheetQr(text, origin);
    return qr && qr.leads !== "elsewhere" ? [qr] : [];
  });
  const [first] = named;
  if (!first) return { verdict: "unreadable" };
  const sheet = await oneOf(db, BY_CODE, first.code);
  return sheet
    ? { verdict: "photographed", sheet: { ...sheet, isCorrectionNotice: first.leads === "notice" } }
    : { verdict: "unlisted" };
}

/**
 * A PDF whose words lie open and that has no mark is none of ours. Where they are locked, packed away or only a picture, its
 * mark may be in it and nobody has seen it.
 */
function isOpenPdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return !/\/Encrypt\b|\/ObjStm\b/.test(text) && /\/Font\b/.test(text);
}

const isPdf = (bytes: Uint8Array): boolean => startsWith(bytes, Buffer.from("%PDF-").toString("hex"));

/** Is this file a published paper, byte for byte; if not, does it carry the mark of one? It is not kept. */
export const checkPaper = publicQuery({
  action: "postings.paper.check",
  input: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_PAPER_BYTES),
  run: async ({ db, installation, input }): Promise<PaperVerdict> => {
    const exact = await oneOf(db, BY_BYTES, createHash("sha256").update(input).digest("hex"));
    if (exact) return { verdict: "exact", sheet: exact };
    if (isPhoto(input)) return checkPhoto(db, input, installation.origin);
    const mark = readPaperMark(input);
    const claimed = mark && (await oneOf(db, BY_CODE, mark.code));
    if (claimed) return { verdict: "altered", sheet: claimed };
    return { verdict: !mark && isPdf(input) && !isOpenPdf(input) ? "unreadable" : "foreign" };
  },
});
