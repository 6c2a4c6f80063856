import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { postedListInput } from "@sansang/documents/posting/make-posting-paper";
import type { PostedSheet } from "@sansang/documents/posting/posting-paper.input";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import type { PostingContent } from "@sansang/rules/postings/posting-content";
import { sheetAddress } from "@sansang/rules/postings/sheet-code";
import { diffOf } from "@sansang/rules/postings/version-diff";
import { unitPlace } from "../../org/unit-place.ts";

/** A published version, from its snapshot alone. */
export interface FrozenSheet {
  readonly versionId: string;
  readonly postingId: string;
  readonly unitPath: UnitPath;
  readonly cycleId: string;
  readonly wardId: string;
  readonly sheet: PostedSheet;
}

interface FrozenRow {
  readonly versionId: string;
  readonly postingId: string;
  readonly unitPath: UnitPath;
  readonly cycleId: string;
  readonly wardId: string;
  readonly canonical: string;
  readonly digest: string;
  readonly code: string;
  readonly spoken: string;
  readonly publishedAt: Date;
  readonly before: string | null;
}

const FROZEN = statement<FrozenRow>(
  "frozen_sheets",
  `select s.version_id as "versionId", s.posting_id as "postingId", p.unit_path as "unitPath", p.cycle_id as "cycleId",
     p.ward_id as "wardId", s.canonical, s.digest, s.code, s.spoken, s.frozen_at as "publishedAt", b.canonical as before
   from posting_snapshots s
   join postings p on p.id = s.posting_id
   left join posting_snapshots b on b.posting_id = s.posting_id and b.version = s.version - 1
   where s.version_id = any($1::uuid[])
   order by ${unitPlace("p.unit_path")}`,
);

/** Sheets as they were frozen, in the order of the khóm; ids of what was never published are left out. */
export async function frozenSheets(
  db: Db,
  origin: string,
  versionIds: readonly string[],
): Promise<FrozenSheet[]> {
  const rows = await runPrepared(db, FROZEN, [versionIds]);
  return rows.map(({ canonical, before, digest, code, spoken, publishedAt, ...place }) => {
    const content = JSON.parse(canonical) as PostingContent;
    const old = before ? (JSON.parse(before) as PostingContent) : null;
    const marks = {
      digest,
      code,
      spoken,
      address: sheetAddress(origin, code),
      publishedAt: publishedAt.toISOString(),
    };
    const changes = old ? diffOf(old, content) : null;
    return { ...place, sheet: postedListInput(content, marks, changes) };
  });
}
