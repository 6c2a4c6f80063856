import "server-only";
import { randomBytes } from "node:crypto";
import type { Tx } from "@sansang/db/client";
import type { Action } from "@sansang/rules/access/permissions";
import type { Role } from "@sansang/rules/access/roles";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { sql } from "drizzle-orm";
import { enqueueFollowers } from "./followers.ts";
import type { LedgerFacts } from "./ledger-facts.ts";

const SUBJECT_TYPES = [
  "unit",
  "user",
  "session",
  "cycle",
  "item",
  "candidate",
  "nomination",
  "team",
  "posting",
  "notice",
  "site",
  "photo",
  "errand",
  "job",
  "request",
] as const;
type SubjectType = (typeof SUBJECT_TYPES)[number];

/** A value that somebody typed or that tells of a person, as it was and as it is. */
export interface ChangedValue {
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * What a command tells the ledger of its write. Facts are codes, counts, ids and digests; whatever was typed or tells
 * of a person is a value: it stands apart and can be erased, the line keeps its name and a salted digest.
 */
export interface LedgerLine {
  readonly subjectType: SubjectType;
  readonly subjectId: string | null;
  /** What else it is about; its history shows the line too. */
  readonly alsoAbout?: readonly string[];
  /** The object of which separation of duty is asked; the subject's of the command where it says nothing. */
  readonly group?: string | null;
  readonly unitPath?: UnitPath | null;
  readonly cycleId?: string | null;
  readonly onBehalf?: string | null | undefined;
  /** In which of his roles the person acted, where he holds several that may. */
  readonly by?: Role | undefined;
  readonly before?: LedgerFacts;
  readonly after?: LedgerFacts;
  readonly values?: Readonly<Record<string, ChangedValue>>;
}

interface Frame {
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorRole: Role | null;
  readonly action: Action;
  readonly outcome: "done" | "refused";
  readonly requestId: string | null;
}

/** Channel on which a committed line wakes the change feed; the payload is nothing but "look again". */
export const LEDGER_CHANNEL = "ledger";

/** Values as they come with something new or are said once: nothing was there before. */
export const newValues = (values: Readonly<Record<string, unknown>>): Record<string, ChangedValue> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, after]) => (after === undefined ? [] : [[field, { after }]])),
  );

/** Values beside what the record said before; null: there was none. */
export const changed = (before: object | null, after: object): Record<string, ChangedValue> =>
  Object.fromEntries(
    Object.entries(after).map(([field, value]) => [
      field,
      { before: (before as Record<string, unknown> | null)?.[field] ?? null, after: value },
    ]),
  );

const withSalt = ([field, value]: [string, ChangedValue]) => ({
  field,
  salt: randomBytes(16).toString("hex"),
  ...value,
});

/**
 * Line, subjects, values and the jobs that follow in one statement; the database numbers, dates and digests them, and wakes
 * the change feed.
 */
export async function appendLine(tx: Tx, frame: Frame, line: LedgerLine): Promise<number> {
  const subjects = [...new Set([line.subjectId, ...(line.alsoAbout ?? [])])].filter((id) => id !== null);
  const values = Object.entries(line.values ?? {}).map(withSalt);
  const jobs = frame.outcome === "done" ? enqueueFollowers(frame.action, frame.actorId) : sql``;
  const facts = JSON.stringify({ before: line.before ?? {}, after: line.after ?? {} });
  const { rows } = await tx.execute<{ seq: number }>(sql`
    with given as (
      select e ->> 'field' as field, e ->> 'salt' as salt, e -> 'before' as before, e -> 'after' as after
      from jsonb_array_elements(${JSON.stringify(values)}::jsonb) as e),
    line as (
      insert into ledger (at, actor_id, actor_role, on_behalf, action, outcome, subject_type, subject_id, group_id,
        cycle_id, unit_path, detail, request_id)
      values (${frame.at.toISOString()}::timestamptz, ${frame.actorId}, ${frame.actorRole}, ${line.onBehalf ?? null},
        ${frame.action}, ${frame.outcome}, ${line.subjectType}, ${line.subjectId}, ${line.group ?? null},
        ${line.cycleId ?? null}, ${line.unitPath ?? null},
        ${facts}::jsonb || coalesce((select jsonb_build_object('values', jsonb_object_agg(field,
          ledger_value_digests(salt, before, after))) from given having count(*) > 0), '{}'),
        ${frame.requestId})
      returning seq),
    about as (
      insert into ledger_subjects (seq, subject_id)
      select seq, id from line, unnest(array[${sql.join(
        subjects.map((id) => sql`${id}`),
        sql`, `,
      )}]::uuid[]) as id),
    stored as (
      insert into ledger_values (seq, field, salt, before, after)
      select seq, field, salt, before, after from line, given)
    select seq, pg_notify(${LEDGER_CHANNEL}, '')${jobs} from line`);
  return rows[0]?.seq ?? 0;
}
