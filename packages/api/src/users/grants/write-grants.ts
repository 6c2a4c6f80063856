import "server-only";
import type { Tx } from "@sansang/db/client";
import { units } from "@sansang/db/tables/org";
import { grantProposals, grants } from "@sansang/db/tables/users";
import type { Role } from "@sansang/rules/access/roles";
import { addDays, dateIn, instantAt } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { needsConfirmation } from "@sansang/rules/users/confirmed-roles";
import type { GrantInput } from "@sansang/rules/users/grant.input";
import { roleFitsUnit } from "@sansang/rules/users/role-places";
import { rolesTogether } from "@sansang/rules/users/roles-together";
import { and, eq, inArray, sql } from "drizzle-orm";
import type * as z from "zod";
import type { Context } from "../../kernel/context.ts";
import { orRefuse, Refusal } from "../../kernel/refusal.ts";
import { isLoneOffice } from "./lone-mode.ts";
import { digestOfCode, newCode } from "./secret-code.ts";

type Wanted = z.output<typeof GrantInput> & { readonly replaces?: string | undefined };

interface Place {
  readonly id: string;
  readonly path: UnitPath;
  readonly kind: UnitKind;
  /** From when on it is no more, if a resolution has ended it. */
  readonly validTo: string | null;
}

/** A right that is wanted, with its unit. */
export interface WantedAt extends Wanted {
  readonly place: Place;
}

/** The units of the rights wanted, in their order; `not_found` where there is none such. */
export async function withPlaces(tx: Tx, wanted: readonly Wanted[]): Promise<readonly WantedAt[]> {
  const found = await tx
    .select({ id: units.id, path: units.path, kind: units.kind, validTo: units.validTo })
    .from(units)
    .where(
      inArray(
        units.id,
        wanted.map(({ unitId }) => unitId),
      ),
    );
  return wanted.map((each) => {
    const place = found.find(({ id }) => id === each.unitId);
    if (!place) throw new Refusal("not_found");
    return { ...each, place };
  });
}

/** From when to when, by the office's clock; null: at once, and without end. */
const periodOf = ({ startsOn, endsOn }: Wanted) => ({
  startsAt: startsOn ? instantAt(startsOn, "00:00") : null,
  endsAt: endsOn ? instantAt(addDays(endsOn, 1), "00:00") : null,
});

const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one);

interface Period {
  readonly from: Date;
  readonly to: Date | null;
}

/** The rights that this person holds, or will, somewhere within a period, but for the one that gives way. */
const heldWithin = (tx: Tx, userId: string, { from, to }: Period, replaces: string | null) =>
  tx
    .select({ id: grants.id, role: grants.role, institution: grants.institution, unitId: grants.unitId })
    .from(grants)
    .where(
      and(
        eq(grants.userId, userId),
        sql`${grants.period} && tstzrange(${from.toISOString()}::timestamptz, ${to?.toISOString() ?? null}::timestamptz)`,
        replaces ? sql`${grants.id} <> ${replaces}` : undefined,
      ),
    );

/** Ends a right at this instant, where it has not ended by then; one that has not begun never does. */
export async function endGrantAt(tx: Tx, grantId: string, at: Date): Promise<void> {
  const end = at.toISOString();
  await tx
    .update(grants)
    .set({ validTo: sql`greatest(${grants.validFrom}, ${end}::timestamptz)` })
    .where(
      and(
        eq(grants.id, grantId),
        sql`(${grants.validTo} is null or ${grants.validTo} > ${end}::timestamptz)`,
      ),
    );
}

/** A right as it is to be stored. */
export interface NewGrant {
  readonly userId: string;
  readonly role: Role;
  readonly institution: (typeof grants.$inferInsert)["institution"];
  readonly unitId: string;
  readonly unitPath: UnitPath;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly replaces: string | null;
  readonly decisionNumber: string | null;
  readonly givenBy: string;
  readonly confirmedBy: string | null;
  readonly proposalId: string | null;
  readonly mark: (typeof grants.$inferInsert)["mark"];
}

/** Stores a right that begins now or later and ends the one it replaces; refuses what one person may not hold together. */
export async function storeGrant(
  tx: Tx,
  { startsAt, endsAt, replaces, ...grant }: NewGrant,
  now: Date,
): Promise<string> {
  const validFrom = later(now, startsAt);
  if (endsAt && endsAt <= validFrom) throw new Refusal("right_over");
  const held = await heldWithin(tx, grant.userId, { from: validFrom, to: endsAt }, replaces);
  if (held.some(({ role, unitId }) => role === grant.role && unitId === grant.unitId))
    throw new Refusal("right_held");
  orRefuse(rolesTogether([...held, grant], { isLone: grant.mark === "lone" }));
  if (replaces) await endGrantAt(tx, replaces, validFrom);
  const [stored] = await tx
    .insert(grants)
    .values({ ...grant, givenAt: now, validFrom, validTo: endsAt })
    .returning({ id: grants.id });
  if (!stored) throw new Error("A right was not returned");
  return stored.id;
}

/** What was written for a person, and the code that its proposer is shown once where a second person is asked for. */
export interface Written {
  readonly grantIds: readonly string[];
  readonly proposalIds: readonly string[];
  readonly code: string | null;
}

interface For {
  readonly userId: string;
  readonly by: string;
  readonly context: Context;
}

/** Refuses rights that do not fit their units, or that no one person may hold together. */
async function refuseUnfit(tx: Tx, wanted: readonly WantedAt[], context: Context): Promise<void> {
  for (const { role, place, startsOn } of wanted) {
    orRefuse(roleFitsUnit(role, place.kind));
    if (place.validTo && (startsOn ?? dateIn(context.now)) >= place.validTo)
      throw new Refusal("right_in_ended_unit", { date: place.validTo });
  }
  orRefuse(rolesTogether(wanted, { isLone: await isLoneOffice(tx, context) }));
}

/** Gives what one person may give; proposes what takes two. */
export async function writeGrants(
  tx: Tx,
  wanted: readonly WantedAt[],
  { userId, by, context }: For,
): Promise<Written> {
  await refuseUnfit(tx, wanted, context);
  const grantIds: string[] = [];
  const proposalIds: string[] = [];
  let code: string | null = null;
  for (const { role, institution = null, place, decisionNumber = null, replaces = null, ...days } of wanted) {
    const { startsAt, endsAt } = periodOf({ ...days, role, unitId: place.id });
    const right = { userId, institution, unitId: place.id, unitPath: place.path, startsAt, endsAt, replaces };
    if (!needsConfirmation(role)) {
      const given = {
        ...right,
        role,
        decisionNumber,
        givenBy: by,
        confirmedBy: null,
        proposalId: null,
        mark: null,
      };
      grantIds.push(await storeGrant(tx, given, context.now));
      continue;
    }
    code ??= newCode();
    proposalIds.push(
      await propose(tx, { ...right, kind: "grant", role, decisionNumber }, { by, code, context }),
    );
  }
  return { grantIds, proposalIds, code };
}

type Asked = Pick<
  typeof grantProposals.$inferInsert,
  | "kind"
  | "userId"
  | "role"
  | "institution"
  | "unitId"
  | "unitPath"
  | "decisionNumber"
  | "startsAt"
  | "endsAt"
  | "replaces"
>;

interface Asking {
  readonly by: string;
  readonly code: string;
  readonly context: Context;
}

/** Asks for a second person; the same is asked for once at a time. */
export async function propose(tx: Tx, asked: Asked, { by, code, context }: Asking): Promise<string> {
  const codeDigest = digestOfCode(context.secrets, asked.userId, code);
  const [made] = await tx
    .insert(grantProposals)
    .values({ ...asked, proposedBy: by, proposedAt: context.now, codeDigest })
    .onConflictDoNothing()
    .returning({ id: grantProposals.id });
  if (!made) throw new Refusal("proposed_already");
  return made.id;
}
