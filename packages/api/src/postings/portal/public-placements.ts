import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { Institution } from "@sansang/rules/access/roles";
import {
  isAccepted,
  type PhotoOutcome,
  type PlacementState,
  placementState,
  type VisitFinding,
} from "@sansang/rules/postings/placement-state";
import type { SiteKind } from "@sansang/rules/postings/site";

/** A place where a list hangs, as everybody may know it: which institutions looked, never who. */
export interface PublicPlacement {
  readonly kind: SiteKind;
  readonly name: string;
  readonly address: string;
  readonly state: PlacementState;
  /** When the photo came in that proves it, or was accepted where no machine could read it. */
  readonly provenAt: Date | null;
  /** No machine could read the photo: both institutions accepted it by eye. */
  readonly isByEye: boolean;
  /** The photo whose public copy may be seen. */
  readonly photoId: string | null;
}

interface Proof {
  readonly photoId: string;
  readonly version: number;
  readonly outcome: PhotoOutcome;
  readonly acceptedBy: readonly Institution[];
  readonly refused: boolean;
  readonly receivedAt: string;
  readonly acceptedAt: string | null;
}

interface Site extends Pick<PublicPlacement, "kind" | "name" | "address"> {
  readonly proofs: readonly Proof[];
  readonly visits: readonly { version: number; finding: VisitFinding; visitedAt: string }[];
}

const PLACEMENTS = statement<Site>(
  "portal_placements",
  `select s.kind, s.name, s.address,
     (select coalesce(json_agg(json_build_object('photoId', w.id, 'version', v.version, 'outcome', w.outcome,
          'refused', w.refused_at is not null, 'receivedAt', w.received_at, 'acceptedAt', a.last,
          'acceptedBy', coalesce(a.institutions, '[]'))), '[]')
      from placement_photos w
      join posting_versions v on v.id = w.version_id
      left join lateral (select json_agg(institution) as institutions, max(accepted_at) as last
        from placement_acceptances where photo_id = w.id) a on true
      where w.posting_id = p.id and w.site_id = s.id) as proofs,
     (select coalesce(json_agg(json_build_object('version', v.version, 'finding', w.finding, 'visitedAt', w.visited_at)), '[]')
      from placement_visits w join posting_versions v on v.id = w.version_id
      where w.posting_id = p.id and w.site_id = s.id) as visits
   from postings p
   join sites s on s.cycle_id = p.cycle_id and s.unit_id = p.unit_id and s.closed_at is null
   where p.id = $1::uuid order by s.position, s.id`,
);

function asPublic({ kind, name, address, proofs, visits }: Site, currentVersion: number): PublicPlacement {
  const dated = proofs.map((proof) => ({ ...proof, at: new Date(proof.receivedAt) }));
  const state = placementState({
    currentVersion,
    proofs: dated,
    visits: visits.map((visit) => ({ ...visit, at: new Date(visit.visitedAt) })),
  });
  const [proof] = dated
    .filter((each) => state === "proven" && each.version === currentVersion && isAccepted(each))
    .sort((a, b) => b.at.getTime() - a.at.getTime());
  const isByEye = proof?.outcome === "unreadable";
  const provenAt = proof && (isByEye && proof.acceptedAt ? new Date(proof.acceptedAt) : proof.at);
  return { kind, name, address, state, provenAt: provenAt ?? null, isByEye, photoId: proof?.photoId ?? null };
}

/** Where the version of a posting hangs, in the order of the office. */
export async function publicPlacements(
  db: Db,
  postingId: string,
  currentVersion: number,
): Promise<PublicPlacement[]> {
  const sites = await runPrepared(db, PLACEMENTS, [postingId]);
  return sites.map((site) => asPublic(site, currentVersion));
}
