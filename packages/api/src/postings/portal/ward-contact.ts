import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { PublicWard } from "./portal-map.ts";

/** What a ward says to everybody: where to ring, and its notice. */
export interface PublicContact {
  readonly phone: string | null;
  readonly note: string | null;
}

/** Where to ring the office of a commune: as its note `n` of this election says, or as its unit `w` is reached. */
export const OFFICE_PHONE = "coalesce(nullif(n.phone, ''), nullif(w.phone, ''))";

const CONTACT = statement<PublicContact>(
  "portal_contact",
  `select nullif(phone, '') as phone, nullif(note, '') as note from ward_notes where cycle_id = $1::uuid and ward_id = $2::uuid`,
);

export async function contactOf(db: Db, ward: PublicWard): Promise<PublicContact | null> {
  const [contact] = await runPrepared(db, CONTACT, [ward.cycle.id, ward.id]);
  return contact ?? null;
}
