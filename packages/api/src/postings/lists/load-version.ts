import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { postings, postingVersions } from "@sansang/db/tables/postings";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { BLOCKING_STEPS } from "@sansang/rules/postings/blocking-steps";
import { OPEN_POSTING_STATUSES } from "@sansang/rules/postings/posting-status";
import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ListedRow } from "../../candidates/nomination/candidate-list.ts";
import {
  type LoadedNomination,
  loadNomination,
  readNomination,
} from "../../candidates/nomination/load-nomination.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { textArray } from "../../kernel/text-array.ts";
import { peopleWhoStand } from "./people-who-stand.ts";
import type { PostingRow, PostingVersionRow } from "./read-proposal.ts";

/** A version of a list with the khóm's register as it stands. */
export interface LoadedVersion {
  readonly unitPath: UnitPath;
  readonly cycleId: string;
  /** The list, whatever its version. */
  readonly group: string;
  readonly restsOn: SQL;
  readonly posting: PostingRow;
  readonly row: PostingVersionRow;
  readonly nomination: LoadedNomination;
  readonly people: readonly ListedRow[];
}

async function postingOf(db: Db | Tx, versionId: string): Promise<PostingRow> {
  const [found] = await db
    .select({ posting: postings })
    .from(postingVersions)
    .innerJoin(postings, eq(postings.id, postingVersions.postingId))
    .where(eq(postingVersions.id, versionId));
  if (!found) throw new Refusal("not_found");
  return found.posting;
}

/**
 * Everything a list rests on, as the ledger names it: the list itself, its nomination, the wording of place and hours,
 * the sites, the election team, and the dossiers of khóm and ward that must be verified first.
 */
const groupsOfList = ({ id, cycleId, unitId, wardId }: PostingRow): SQL => sql`array(
  select ${id}::uuid
  union all select id from nominations where cycle_id = ${cycleId} and unit_id = ${unitId}
  union all select id from notices where cycle_id = ${cycleId} and unit_id = ${unitId}
  union all select id from sites where cycle_id = ${cycleId} and unit_id = ${unitId}
  union all select id from election_teams where cycle_id = ${cycleId} and unit_id = ${unitId}
  union all select id from checklist_items where cycle_id = ${cycleId}
    and unit_id in (${unitId}, ${wardId}) and step_code = any(${textArray(BLOCKING_STEPS)}))`;

const placeOf = (posting: PostingRow) => ({
  unitPath: posting.unitPath,
  cycleId: posting.cycleId,
  group: posting.id,
  restsOn: groupsOfList(posting),
  posting,
});

/**
 * Fetch or refuse, with locks in a fixed order: nomination, posting, version. Whoever changes a candidate takes the
 * nomination first too, so that no list is published beside a withdrawal.
 */
export async function loadVersion(tx: Tx, versionId: string): Promise<LoadedVersion> {
  const posting = await postingOf(tx, versionId);
  const nomination = await loadNomination(tx, posting);
  const [locked] = await tx
    .select({ row: postingVersions })
    .from(postings)
    .innerJoin(postingVersions, eq(postingVersions.postingId, postings.id))
    .where(eq(postingVersions.id, versionId))
    .for("update");
  if (!locked) throw new Error("A version was not returned");
  const { row } = locked;
  return { ...placeOf(posting), row, nomination, people: await peopleWhoStand(tx, nomination) };
}

/** For reading. */
export async function readVersion(db: Db, versionId: string): Promise<LoadedVersion> {
  const posting = await postingOf(db, versionId);
  const nomination = await readNomination(db, posting);
  const [row] = await db.select().from(postingVersions).where(eq(postingVersions.id, versionId));
  if (!row) throw new Error("A version was not returned");
  return { ...placeOf(posting), row, nomination, people: await peopleWhoStand(db, nomination) };
}

/** The posting's version that is published, or its latest while none is, locked with the posting. Refuses what does not exist. */
export async function loadPosting(tx: Tx, postingId: string): Promise<LoadedVersion> {
  const [published] = await tx
    .select({ id: postingVersions.id })
    .from(postingVersions)
    .where(and(eq(postingVersions.postingId, postingId), eq(postingVersions.status, "published")));
  if (published) return loadVersion(tx, published.id);
  const [latest] = await tx
    .select({ id: postingVersions.id })
    .from(postingVersions)
    .where(eq(postingVersions.postingId, postingId))
    .orderBy(desc(postingVersions.version))
    .limit(1);
  if (!latest) throw new Refusal("not_found");
  return loadVersion(tx, latest.id);
}

/** Number of the version on its way, of this posting, or null. */
export async function openVersionOf(db: Db | Tx, postingId: string): Promise<number | null> {
  const [open] = await db
    .select({ version: postingVersions.version })
    .from(postingVersions)
    .where(
      and(
        eq(postingVersions.postingId, postingId),
        inArray(postingVersions.status, [...OPEN_POSTING_STATUSES]),
      ),
    );
  return open?.version ?? null;
}
