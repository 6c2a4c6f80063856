import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { type Actor, can } from "@sansang/rules/access/can";
import { INSTITUTIONS, type Institution, type Role } from "@sansang/rules/access/roles";
import { covers, type UnitPath } from "@sansang/rules/org/unit-path";
import type { NextActor } from "@sansang/rules/reports/next-action";

/** How whoever must move is reached: the person who holds the work at that unit, or else its office. */
export interface Contact {
  /** Null where nobody holds it. */
  readonly name: string | null;
  /** His own where the reader may see it, or else that of his office. */
  readonly phone: string | null;
  /** The reader himself. */
  readonly isYou: boolean;
}

interface Row extends Contact {
  readonly unitId: string;
  readonly who: NextActor;
  readonly officePhone: string | null;
}

interface HeldBy {
  readonly role: Role;
  readonly institution: Institution | null;
}

const HELD_BY: Readonly<Record<NextActor, HeldBy>> = {
  unit: { role: "neighbourhood_clerk", institution: null },
  ward: { role: "ward_official", institution: null },
  fatherland_front: { role: "supervisor", institution: "fatherland_front" },
  home_affairs: { role: "supervisor", institution: "home_affairs" },
  approver: { role: "approver", institution: null },
};
/** Those who sit at the commune or above it, and so are the same for all its khóm. */
const OF_WARD: readonly NextActor[] = ["ward", ...INSTITUTIONS, "approver"];

/**
 * The nearest at a unit or above it who holds a right in force, with his number and that of his office.
 * $1 units, $2 who, $3 roles, $4 institutions, row by row.
 */
const CONTACTS = statement<Row>(
  "contacts",
  `select a.unit_id as "unitId", a.who, p.name, p.phone, false as "isYou", coalesce(p.office, u.phone) as "officePhone"
   from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as a(unit_id, who, role, institution)
   join units u on u.id = a.unit_id
   left join lateral (
     select us.name, us.phone, o.phone as office
     from grants g join users us on us.id = g.user_id join units o on o.id = g.unit_id
     where g.unit_path = any(array(
         select '/' || array_to_string(parts[2:n], '/') || '/' from string_to_array(u.path, '/') parts, generate_series(2, array_length(parts, 1) - 1) n))
       and g.role = a.role and g.institution is not distinct from a.institution and g.valid_to is null and us.is_active
     order by length(g.unit_path) desc, us.phone is null, g.valid_from, g.id limit 1) p on true`,
);

/** A place whose work somebody holds, with the commune above it. */
export interface Place {
  readonly unitId: string;
  readonly unitPath: UnitPath;
  readonly wardId: string;
  readonly wardPath: UnitPath;
}

const keyOf = (unitId: string, who: NextActor): string => `${unitId} ${who}`;
/** Where somebody who must move is looked for: a dossier of the commune is prepared by its own people. */
const deskOf = ({ unitId, wardId }: Place, who: NextActor): { unitId: string; who: NextActor } =>
  who === "unit" && unitId !== wardId
    ? { unitId, who }
    : { unitId: wardId, who: who === "unit" ? "ward" : who };

const holds = (actor: Actor, who: NextActor, path: UnitPath): boolean =>
  actor.grants.some(
    ({ role, institution, unitPath }) =>
      role === HELD_BY[who].role && institution === HELD_BY[who].institution && covers(unitPath, path),
  );

/** Whom to ask about dossiers of these places, in one reading; who may not see the numbers of staff sees that of the office. */
export async function readContacts(
  db: Db,
  actor: Actor,
  places: readonly Place[],
): Promise<(place: Place, who: NextActor) => Contact> {
  const desks = new Map(
    places.flatMap((place) =>
      [...OF_WARD, "unit" as const].map((who) => {
        const desk = deskOf(place, who);
        return [keyOf(desk.unitId, desk.who), desk] as const;
      }),
    ),
  );
  const asked = [...desks.values()];
  const rows =
    asked.length === 0
      ? []
      : await runPrepared(db, CONTACTS, [
          asked.map(({ unitId }) => unitId),
          asked.map(({ who }) => who),
          asked.map(({ who }) => HELD_BY[who].role),
          asked.map(({ who }) => HELD_BY[who].institution),
        ]);
  const found = new Map(rows.map((row) => [keyOf(row.unitId, row.who), row]));
  return (place, who) => {
    const desk = deskOf(place, who);
    const row = found.get(keyOf(desk.unitId, desk.who));
    const isYou = holds(actor, desk.who, desk.who === "unit" ? place.unitPath : place.wardPath);
    const seesPhone = can(actor, "reports.contact.see", place.unitPath).ok;
    const phone = (seesPhone ? row?.phone : null) ?? row?.officePhone ?? null;
    return { name: row?.name ?? null, phone, isYou };
  };
}
