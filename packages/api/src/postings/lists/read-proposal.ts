import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import type { postings, postingVersions } from "@sansang/db/tables/postings";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { canonicalJson } from "@sansang/rules/kernel/canonical-json";
import type { Proposal } from "@sansang/rules/postings/posting-content";
import { POSTING_SYMBOLS } from "@sansang/rules/postings/posting-kind";
import { type PublicSource, publicRows } from "@sansang/rules/postings/public-columns";
import { sql } from "drizzle-orm";
import type { ListedRow } from "../../candidates/nomination/candidate-list.ts";
import { digestOf } from "../../kernel/digest.ts";
import { NOTICE_OF_FORM, NOTICE_TEXT } from "../notices/notice-json.ts";

export type PostingRow = typeof postings.$inferSelect;
export type PostingVersionRow = typeof postingVersions.$inferSelect;

type PlaceFacts = Pick<Proposal, "city" | "ward" | "neighbourhood" | "cycle" | "notice" | "sites">;

/** What a list says of its place and cycle, by the names of election day. */
async function placeFacts(db: Db | Tx, { cycleId, unitId }: PostingRow): Promise<PlaceFacts> {
  const { rows } = await db.execute<PlaceFacts>(sql`
    select cn.name as city, wn.name as ward, un.name as neighbourhood,
      json_build_object('name', c.name, 'termFrom', c.term_from, 'termTo', c.term_to, 'electionDay', c.election_day) as cycle,
      (select ${sql.raw(NOTICE_TEXT)}
        from notices n where n.cycle_id = c.id and n.unit_id = u.id and ${sql.raw(NOTICE_OF_FORM)}) as notice,
      coalesce((select json_agg(json_build_object('name', s.name, 'address', s.address) order by s.position, s.id)
        from sites s where s.cycle_id = c.id and s.unit_id = u.id and s.closed_at is null), '[]') as sites
    from cycles c
    join units u on u.id = ${unitId}
    cross join unit_names_on(u.id, c.election_day) un
    cross join unit_names_on(u.parent_id, c.election_day) wn
    cross join unit_names_on(c.unit_id, c.election_day) cn
    where c.id = ${cycleId}`);
  const [facts] = rows;
  if (!facts) throw new Error("A place was not returned");
  return facts;
}

/** What a version would say if it were published now, from the register; `people` are those who stand. */
export async function readProposal(
  db: Db | Tx,
  posting: PostingRow,
  version: PostingVersionRow,
  people: readonly ListedRow[],
): Promise<Proposal> {
  const { signatoryCapacity: capacity, signatoryName: name } = version;
  return {
    format: "sansang.posting/1",
    kind: posting.kind,
    reason: version.reason,
    ...(await placeFacts(db, posting)),
    rows: publicRows(people as readonly PublicSource[]),
    document: {
      symbol: POSTING_SYMBOLS[posting.kind],
      decisionNumber: version.decisionNumber,
      decisionOn: version.decisionOn as CalendarDate | null,
      signatory: capacity && name ? { capacity, name } : null,
    },
  };
}

/** SHA-256 of the canonical JSON of a proposal. */
export const fingerprintOf = (proposal: Proposal): string => digestOf(canonicalJson(proposal));
