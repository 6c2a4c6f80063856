import "server-only";
import { createHash } from "node:crypto";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { readPaperMark } from "@sansang/documents/posting/read-paper-mark";
import type { PostingKind } from "@sansang/rules/postings/posting-kind";
import * as z from "zod";
import { publicQuery } from "../../kernel/public-query.ts";

/** No posted sheet is larger, bytes. */
export const MOST_PAPER_BYTES = 5 * 1024 * 1024;

/** The sheet that a file is, or only claims to be. */
export interface CheckedSheet {
  readonly kind: PostingKind;
  readonly code: string;
  readonly version: number;
  readonly cityName: string;
  readonly ward: { readonly name: string };
  readonly neighbourhood: { readonly name: string };
}

export type PaperVerdict =
  | { readonly verdict: "exact" | "altered"; readonly sheet: CheckedSheet }
  | { readonly verdict: "foreign" };

interface FoundSheet extends Pick<CheckedSheet, "kind" | "code" | "version" | "cityName"> {
  readonly wardName: string;
  readonly neighbourhoodName: string;
}

const sheetWhere = (condition: string): string =>
  `select p.kind, s.code, s.version, f.content ->> 'city' as "cityName", f.content ->> 'ward' as "wardName",
     f.content ->> 'neighbourhood' as "neighbourhoodName"
   from posting_snapshots s
   join posting_versions v on v.id = s.version_id and v.status in ('published', 'superseded', 'closed')
   join postings p on p.id = s.posting_id
   cross join lateral (select s.canonical::jsonb as content) f
   where ${condition}`;

const BY_BYTES = statement<FoundSheet>(
  "portal_paper_by_bytes",
  sheetWhere("s.version_id in (select version_id from posting_papers where sha256 = $1)"),
);
const BY_CODE = statement<FoundSheet>("portal_paper_by_code", sheetWhere("s.code = $1"));

const asSheet = ({ wardName, neighbourhoodName, ...sheet }: FoundSheet): CheckedSheet => ({
  ...sheet,
  ward: { name: wardName },
  neighbourhood: { name: neighbourhoodName },
});

async function oneOf(db: Db, by: typeof BY_BYTES, value: string): Promise<CheckedSheet | null> {
  const [found] = await runPrepared(db, by, [value]);
  return found ? asSheet(found) : null;
}

/** Is this file a published paper, byte for byte; if not, does it carry the mark of one? It is not kept. */
export const checkPaper = publicQuery({
  action: "postings.paper.check",
  input: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_PAPER_BYTES),
  run: async ({ db, input }): Promise<PaperVerdict> => {
    const exact = await oneOf(db, BY_BYTES, createHash("sha256").update(input).digest("hex"));
    if (exact) return { verdict: "exact", sheet: exact };
    const mark = readPaperMark(input);
    const claimed = mark && (await oneOf(db, BY_CODE, mark.code));
    return claimed ? { verdict: "altered", sheet: claimed } : { verdict: "foreign" };
  },
});
