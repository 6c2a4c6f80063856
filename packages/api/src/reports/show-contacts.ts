import { runPrepared, statement } from "@sansang/db/prepared";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import type { NextActor } from "@sansang/rules/reports/next-action";
import * as z from "zod";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { readContacts } from "./read-contacts.ts";

interface Place {
  readonly unitId: string;
  readonly unitPath: UnitPath;
  readonly wardId: string;
  readonly wardPath: UnitPath;
}

/** A khóm with its commune. $1 unit. */
const PLACE = statement<Place>(
  "contact_place",
  `select u.id as "unitId", u.path as "unitPath", w.id as "wardId", w.path as "wardPath"
   from units u join units w on w.id = u.parent_id where u.id = $1`,
);

const DESKS: readonly NextActor[] = ["unit", "ward", "fatherland_front", "home_affairs", "approver"];

/** Whom somebody rings up about a khóm: its own people, its commune, both institutions and the approver. */
export const showContacts = query({
  action: "reports.contact.see",
  input: z.object({ unitId: z.uuid() }),
  run: async ({ db, actor, scope, input: { unitId } }) => {
    const [place] = await runPrepared(db, PLACE, [unitId]);
    if (!place || !inScope(scope, place.unitPath)) throw new Refusal("not_found");
    const contactOf = await readContacts(db, actor, [place]);
    return { contacts: DESKS.map((who) => ({ who, contact: contactOf(place, who) })) };
  },
});
