import "server-only";
import type { Tx } from "@sansang/db/client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { canonicalJson } from "@sansang/rules/kernel/canonical-json";
import { contentOf, type PostingContent, type Proposal } from "@sansang/rules/postings/posting-content";
import { sheetCode } from "@sansang/rules/postings/sheet-code";
import { spokenCode } from "@sansang/rules/postings/spoken-code";
import { sql } from "drizzle-orm";
import { digestOf } from "../../kernel/digest.ts";
import type { PostingRow, PostingVersionRow } from "./read-proposal.ts";

/** The next number of the ward in this year; whoever publishes beside waits. */
async function takeNumber(tx: Tx, wardId: string, year: number): Promise<number> {
  const { rows } = await tx.execute<{ last: number }>(sql`
    insert into document_numbers (ward_id, year, last) values (${wardId}, ${year}, 1)
    on conflict (ward_id, year) do update set last = document_numbers.last + 1
    returning last`);
  return rows[0]?.last ?? 1;
}

interface Asked {
  readonly posting: PostingRow;
  readonly row: PostingVersionRow;
  readonly proposal: Proposal;
  readonly replaces: PostingContent["replaces"];
  readonly today: CalendarDate;
  readonly userId: string;
  readonly now: Date;
}

/** Freezes a version: numbered, dated, hashed, and every row of it, for ever. */
export async function freeze(
  tx: Tx,
  { posting, row, proposal, replaces, today, userId, now }: Asked,
): Promise<{ digest: string; code: string; number: number; year: number }> {
  const year = Number(today.slice(0, 4));
  const number = await takeNumber(tx, posting.wardId, year);
  const content = contentOf(proposal, { version: row.version, replaces, number, year, date: today });
  if (!content) throw new Error("A list without notice or signatory was let through");
  const canonical = canonicalJson(content);
  const digest = digestOf(canonical);
  const code = sheetCode(digest);
  const at = now.toISOString();
  await tx.execute(sql`
    with snapshot as (
      insert into posting_snapshots (version_id, posting_id, version, digest, code, spoken, canonical, ward_id, year, number, frozen_at, frozen_by)
      values (${row.id}, ${posting.id}, ${row.version}, ${digest}, ${code}, ${spokenCode(code)}, ${canonical}, ${posting.wardId},
        ${year}, ${number}, ${at}::timestamptz, ${userId})
      returning version_id, canonical)
    insert into posting_rows (version_id, position, key, content)
    select version_id, r.position, r.content->>'key', r.content
    from snapshot, jsonb_array_elements(canonical::jsonb->'rows') with ordinality as r(content, position)`);
  return { digest, code, number, year };
}
