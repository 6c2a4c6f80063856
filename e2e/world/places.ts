import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ADMINISTRATOR, wardLogin } from "@sansang/demo/accounts";
import type { Aims, SampledProcedure } from "@sansang/testing/samples/print-procedures";
import type { OwnApp } from "./own-app.ts";
import { ROOT } from "./play-season.ts";
import { Wire } from "./wire.ts";

export type Found = Aims["here"] & { readonly fileId: string };
type Lying = Omit<Found, "conflictKey" | "proposalId" | "handOverItemId" | "provisionalHeadId"> & {
  readonly candidate: string;
  readonly birth: string;
};

/** The ids of one khóm and what lies in it, as the owner of the database sees them. */
export async function placeOf(
  { ask, url }: OwnApp,
  { ward, neighbourhood }: { ward: number; neighbourhood: number },
): Promise<Found> {
  const [found] = await ask<Lying>(
    `select c.unit_id as "cityId", w.id as "wardId", k.id as "neighbourhoodId", c.id as "cycleId", i.id as "itemId",
       e.id as "componentId", e.file_id as "fileId", u.id as "userId", p.id as "candidateId", s.id as "appointmentId", p.name as candidate, p.birth,
       l.id as "postingId", v.id as "versionId", w1.id as "siteId", f.id as "photoId", g.id as "grantId"
     from cycles c
     join unit_names wn on wn.name = $1 join units w on w.id = wn.unit_id
     join units k on k.parent_id = w.id join unit_names kn on kn.unit_id = k.id and kn.name = $2
     join checklist_items i on i.cycle_id = c.id and i.unit_id = k.id and i.step_code = 'FRONT_MEETING_1'
     join evidence_components e on e.item_id = i.id and e.withdrawn_at is null
     join candidates p on p.cycle_id = c.id and p.unit_id = k.id
     join team_appointments s on s.cycle_id = c.id and s.unit_id = k.id
     join users u on u.login = $3 join grants g on g.user_id = u.id
     join postings l on l.cycle_id = c.id and l.unit_id = k.id
     join posting_versions v on v.posting_id = l.id
     join sites w1 on w1.cycle_id = c.id and w1.unit_id = k.id
     join placement_photos f on f.posting_id = l.id and f.site_id = w1.id
     order by v.version desc, w1.position limit 1`,
    [`Phường ${ward}`, `Khóm ${neighbourhood}`, `p${ward}k${neighbourhood + 1}.khom`],
  );
  if (!found) throw new Error(`Nothing lies in khóm ${neighbourhood} of ward ${ward}`);
  const { candidate, birth, ...place } = found;
  const [proposal] = await ask<{ id: string }>(
    `insert into grant_proposals (kind, user_id, role, institution, unit_id, unit_path, decision_number, proposed_by, proposed_at, code_digest)
     select 'grant', $1, 'supervisor', 'home_affairs', k.id, k.path, '12/QĐ-UBND', u.id, now(), ''
     from units k, users u where k.id = $2 and u.login = $3 returning id`,
    [place.userId, place.neighbourhoodId, ADMINISTRATOR],
  );
  const [piece] = await ask<{ id: string }>(
    `with hand as (
       insert into hand_overs (giver_id, successor_id, unit_path, proposed_by, proposed_at)
       select s.id, $1, k.path, s.id, now() from users s, units k where s.login = $4 and k.id = $2 returning id, unit_path)
     insert into hand_over_items (hand_over_id, cycle_id, unit_path, item_id)
     select hand.id, $5, hand.unit_path, $3 from hand returning id`,
    [place.userId, place.neighbourhoodId, place.itemId, wardLogin(ward), place.cycleId],
  );
  const [head] = await ask<{ id: string }>(
    `insert into provisional_heads (unit_id, unit_path, name, decision_number, decided_on, starts_on, ends_on, recorded_by, recorded_at)
     select k.id, k.path, 'Mai Thị Dừa', '9/QĐ-UBND', '2022-03-31', '2022-04-01', '2022-09-30', $2, now() from units k where k.id = $1 returning id`,
    [place.neighbourhoodId, place.userId],
  );
  return {
    ...place,
    provisionalHeadId: head?.id ?? "",
    proposalId: proposal?.id ?? "",
    handOverItemId: piece?.id ?? "",
    conflictKey: await quarrelIn(await Wire.of(url, wardLogin(ward)), place, candidate, birth),
  };
}

/** Seats the candidate of a khóm in its election team, as nobody should, and says by which key the conflict is known. */
async function quarrelIn(
  wire: Wire,
  { cycleId, neighbourhoodId }: Pick<Lying, "cycleId" | "neighbourhoodId">,
  name: string,
  birth: string,
): Promise<string> {
  const appointment = {
    cycleId,
    unitId: neighbourhoodId,
    body: "team",
    role: "member",
    name,
    birth,
    fromFrontCommittee: false,
  };
  const { data, refusal } = await wire.command<{ conflicts: { key: string }[] }>(
    "teams.fillAppointment",
    appointment,
  );
  const [conflict] = data?.conflicts ?? [];
  if (!conflict) throw new Error(`${name} is not found on both sides: ${refusal}`);
  return conflict.key;
}

/** Every procedure with a valid request. Meanwhile connections that the app gives up are heard of. */
export async function proceduresOf(aims: Aims): Promise<SampledProcedure[]> {
  const program = join(ROOT, "packages/testing/src/samples/print-procedures.ts");
  const node = ["--conditions=react-server", program, JSON.stringify(aims)];
  const { stdout } = await promisify(execFile)(process.execPath, node, { maxBuffer: 16 * 1024 * 1024 });
  return JSON.parse(stdout) as SampledProcedure[];
}
