import { listSeen } from "@sansang/road/road-to-placement";
import type { OwnApp } from "./own-app.ts";
import type { PlacementAddress } from "./upload.ts";
import { OVER_HTTP, type Wire } from "./wire.ts";

interface Where {
  readonly ward: string;
  readonly neighbourhood: string;
}

export interface Sheet {
  readonly postingId: string;
  readonly versionId: string;
  readonly version: number;
  readonly code: string;
  readonly digest: string;
  readonly spoken: readonly string[];
}

/** Every version of a khóm's list that was ever published, the newest first. */
export async function postedSheetsOf(
  { ask }: Pick<OwnApp, "ask">,
  { ward, neighbourhood }: Where,
): Promise<Sheet[]> {
  const rows = await ask<Omit<Sheet, "spoken"> & { spoken: string }>(
    `select s.posting_id as "postingId", s.version_id as "versionId", s.version, s.code, s.digest, s.spoken
     from posting_snapshots s
     join postings p on p.id = s.posting_id
     join unit_names w on w.unit_id = p.ward_id and w.name = $1 join unit_names k on k.unit_id = p.unit_id and k.name = $2
     order by s.version desc`,
    [ward, neighbourhood],
  );
  return rows.map(({ spoken, ...sheet }) => ({ ...sheet, spoken: spoken.split(/[\s–-]+/) }));
}

/** The newest version of a khóm's list, as this person has it before his eyes. */
export async function postingOf(wire: Wire, { ask }: Pick<OwnApp, "ask">, { ward, neighbourhood }: Where) {
  const [posting] = await ask<{ id: string }>(
    `select p.id from postings p
     join unit_names w on w.unit_id = p.ward_id and w.name = $1 join unit_names k on k.unit_id = p.unit_id and k.name = $2`,
    [ward, neighbourhood],
  );
  const postingId = posting?.id ?? "";
  const asSeen = await listSeen(OVER_HTTP, wire, postingId);
  return { postingId, versionId: asSeen.versionId, asSeen };
}

/** Where a khóm's list hangs: the ward's office first, then the khóm's own house. */
export const placementAddressesOf = (
  { ask }: Pick<OwnApp, "ask">,
  { ward, neighbourhood }: Where,
): Promise<PlacementAddress[]> =>
  ask<PlacementAddress & object>(
    `select s.id as "siteId", p.id as "postingId" from sites s
     join postings p on p.cycle_id = s.cycle_id and p.unit_id = s.unit_id
     join unit_names w on w.unit_id = s.ward_id and w.name = $1 join unit_names k on k.unit_id = s.unit_id and k.name = $2
     where s.closed_at is null order by s.position`,
    [ward, neighbourhood],
  );
