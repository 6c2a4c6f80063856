import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { notices, type postings, type postingVersions } from "@sansang/db/tables/postings";
import { sites } from "@sansang/db/tables/walls";
import { stands } from "@sansang/rules/candidates/candidate-status";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { canonicalJson } from "@sansang/rules/kernel/canonical-json";
import type { Proposal } from "@sansang/rules/postings/posting-content";
import { type PublicSource, publicRows } from "@sansang/rules/postings/public-columns";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { CandidateRow } from "../../candidates/candidate-columns.ts";
import { digestOf } from "../../kernel/digest.ts";
import { namesOf } from "./names-of.ts";

export type PostingRow = typeof postings.$inferSelect;
export type VersionRow = typeof postingVersions.$inferSelect;

/** Kind of paper and who issues it: «Số: 12/TB-UBND». */
const SYMBOL = "TB-UBND";

const noticeOf = async (db: Db | Tx, { cycleId, unitId }: PostingRow): Promise<Proposal["notice"]> => {
  const [notice] = await db
    .select({
      place: notices.place,
      address: notices.address,
      opensAt: notices.opensAt,
      closesAt: notices.closesAt,
    })
    .from(notices)
    .where(and(eq(notices.cycleId, cycleId), eq(notices.unitId, unitId)));
  return notice ?? null;
};

const sitesOf = (db: Db | Tx, { cycleId, unitId }: PostingRow) =>
  db
    .select({ name: sites.name, address: sites.address })
    .from(sites)
    .where(and(eq(sites.cycleId, cycleId), eq(sites.unitId, unitId), isNull(sites.closedAt)))
    .orderBy(asc(sites.position), asc(sites.id));

/** What a version would say if it were published now, from the register. */
export async function readProposal(
  db: Db | Tx,
  posting: PostingRow,
  version: VersionRow,
  people: readonly CandidateRow[],
): Promise<Proposal> {
  const names = await namesOf(db, posting.cycleId, posting.unitId);
  const standing = people.filter(({ status }) => stands(status));
  return {
    format: "sansang.posting/1",
    kind: posting.kind,
    reason: version.reason,
    cycle: {
      name: names.cycle,
      termFrom: names.termFrom,
      termTo: names.termTo,
      electionDay: names.electionDay,
    },
    city: names.city,
    ward: names.ward,
    neighbourhood: names.neighbourhood,
    sites: await sitesOf(db, posting),
    rows: publicRows(standing as readonly PublicSource[]),
    notice: await noticeOf(db, posting),
    document: {
      symbol: SYMBOL,
      decisionNumber: version.decisionNumber,
      decisionOn: version.decisionOn as CalendarDate | null,
      signatory:
        version.signatoryCapacity && version.signatoryName
          ? { capacity: version.signatoryCapacity, name: version.signatoryName }
          : null,
    },
  };
}

/** SHA-256 of the canonical JSON of a proposal. */
export const fingerprintOf = (proposal: Proposal): string => digestOf(canonicalJson(proposal));
