import { randomUUID } from "node:crypto";
import { enterCandidate } from "@sansang/api/candidates/enter-candidate";
import { attachEvidence } from "@sansang/api/checklist/attach-evidence";
import { itemPurpose } from "@sansang/api/files/upload-purpose";
import { execute } from "@sansang/api/kernel/command";
import { fillAppointment } from "@sansang/api/teams/appointments";
import { recordTeam } from "@sansang/api/teams/record-team";
import { provisionalHeads } from "@sansang/db/tables/elections";
import { handOverItems, handOvers } from "@sansang/db/tables/hand-overs";
import { grantProposals, grants } from "@sansang/db/tables/users";
import type { Actor } from "@sansang/rules/access/can";
import { EnterCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { FillAppointmentInput } from "@sansang/rules/teams/team.input";
import { layInSpool } from "@sansang/storage/spool";
import { eq, sql } from "drizzle-orm";
import { enrol } from "../accounts.ts";
import { asOwner } from "../as-owner.ts";
import { makeCity } from "../city.ts";
import { TUESDAY } from "../clock.ts";
import { openElection } from "../election.ts";
import { evidence } from "../evidence.ts";
import { photoOf, sendPhoto } from "../placement-photos.ts";
import { openSitesIn, publishIn } from "../posted-lists.ts";
import type { TestApp } from "../test-app.ts";
import type { SampleTarget } from "./sample-target.ts";

/** Ids of things that never were. */
export const NOWHERE: SampleTarget = {
  cityId: randomUUID(),
  wardId: randomUUID(),
  neighbourhoodId: randomUUID(),
  cycleId: randomUUID(),
  itemId: randomUUID(),
  componentId: randomUUID(),
  userId: randomUUID(),
  candidateId: randomUUID(),
  appointmentId: randomUUID(),
  conflictKey: randomUUID(),
  postingId: randomUUID(),
  versionId: randomUUID(),
  siteId: randomUUID(),
  photoId: randomUUID(),
  grantId: randomUUID(),
  proposalId: randomUUID(),
  handOverItemId: randomUUID(),
  provisionalHeadId: randomUUID(),
};

const SOURCE = { kind: "document", text: "Sơ yếu lý lịch" };
const sourced = (value: string) => ({ value, source: SOURCE });

/** Somebody who stands in a khóm and sits in its team at once. */
async function oneOnBothSides(app: TestApp, cycleId: string, unitId: string, clerk: Actor) {
  const place = { cycleId, unitId };
  const facts = {
    name: sourced("Nguyễn Văn Mít"),
    birth: sourced("1979-02-03"),
    sex: sourced("male"),
    ethnicity: sourced("khmer"),
    standing: sourced("incumbent"),
    introducedBy: sourced("front_committee"),
  };
  const entered = EnterCandidateInput.parse({ ...place, facts });
  const { candidateId } = await execute(enterCandidate, app.as(clerk), entered);
  const decision = {
    ...place,
    decisionNumber: "15/QĐ-UBND",
    decidedOn: asCalendarDate("2022-04-25"),
    opened: null,
  };
  await execute(recordTeam, app.as(clerk), decision);
  const appointed = { body: "team", role: "secretary", name: "NGUYEN VAN MIT", birth: "1979" };
  const { appointmentId, conflicts } = await execute(
    fillAppointment,
    app.as(clerk),
    FillAppointmentInput.parse({ ...place, ...appointed, fromFrontCommittee: false }),
  );
  return { candidateId, appointmentId, conflictKey: conflicts[0]?.key ?? "" };
}

/** A published list, and a photo of a wall of it in which no machine reads the code. */
async function onThePlacement(
  app: TestApp,
  neighbourhood: { cycleId: string; unitId: string },
  admin: Actor,
  clerk: Actor,
) {
  const { postingId, versionId } = await publishIn(app, neighbourhood, { by: admin });
  const [site] = await openSitesIn(app, neighbourhood);
  const placement = { siteId: site?.id ?? "", postingId };
  const { photoId } = await sendPhoto(app, placement, photoOf(), { who: clerk, sendUnread: true });
  return { ...placement, versionId, photoId };
}

/** Somebody who leads the khóm until one is elected. */
async function ledProvisionally(app: TestApp, unit: { id: string; path: UnitPath }, { userId }: Actor) {
  const days = { decidedOn: "2022-03-31", startsOn: "2022-04-01", endsOn: "2022-09-30" };
  const decided = { name: "Mai Thị Dừa", decisionNumber: "9/QĐ-UBND", ...days };
  const [head] = await app.db
    .insert(provisionalHeads)
    .values({ unitId: unit.id, unitPath: unit.path, ...decided, recordedBy: userId, recordedAt: TUESDAY })
    .returning({ id: provisionalHeads.id });
  return { provisionalHeadId: head?.id ?? "" };
}

/** A right of somebody of the khóm, and one that is proposed for him. */
async function grantsOf(
  app: TestApp,
  unit: { id: string; path: UnitPath },
  { userId }: Actor,
  proposedBy: string,
) {
  const [grant] = await app.db.select({ id: grants.id }).from(grants).where(eq(grants.userId, userId));
  const asked = { kind: "grant", role: "supervisor", institution: "home_affairs" } as const;
  const [proposal] = await app.db
    .insert(grantProposals)
    .values({
      ...asked,
      userId,
      unitId: unit.id,
      unitPath: unit.path,
      decisionNumber: "12/QĐ-UBND",
      proposedBy,
      proposedAt: TUESDAY,
      codeDigest: "",
    })
    .returning({ id: grantProposals.id });
  return { grantId: grant?.id ?? "", proposalId: proposal?.id ?? "" };
}

/** A dossier of the khóm that its clerk offers to somebody. */
async function handedOver(
  app: TestApp,
  { cycleId, itemId, unitPath }: { cycleId: string; itemId: string; unitPath: UnitPath },
  { userId }: Actor,
  successorId: string,
) {
  const offer = { giverId: userId, successorId, unitPath, proposedBy: userId, proposedAt: TUESDAY };
  const [handOver] = await app.db.insert(handOvers).values(offer).returning({ id: handOvers.id });
  const [row] = await app.db
    .insert(handOverItems)
    .values({ handOverId: handOver?.id ?? "", cycleId, unitPath, itemId })
    .returning({ id: handOverItems.id });
  return { handOverItemId: row?.id ?? "" };
}

/** A paper on the table of the first khóm's first Front meeting, somebody who works there and somebody who stands there. */
async function furnishPlace(
  app: TestApp,
  city: TestApp["city"],
  cycleId: string,
  admin: Actor,
  clerk: Actor,
): Promise<SampleTarget & { fileId: string }> {
  const ward = city.wards[0];
  const neighbourhood = ward?.neighbourhoods[0];
  const { rows } = await app.db.execute<{ id: string }>(
    sql`select id from checklist_items where cycle_id = ${cycleId} and unit_id = ${neighbourhood?.id} and step_code = 'FRONT_MEETING_1'`,
  );
  const itemId = rows[0]?.id ?? "";
  const file = evidence();
  const purpose = itemPurpose({ itemId, slot: "minutes" });
  const note = { userId: clerk.userId, purpose, fileName: file.name };
  const spoolId = await layInSpool(app.spool, file.bytes, note);
  const input = { itemId, slot: "minutes", fileName: file.name, spoolId };
  const { componentId } = await execute(attachEvidence, app.as(clerk), input);
  const found = await app.db.execute<{ file: string }>(
    sql`select file_id as file from evidence_components where id = ${componentId}`,
  );
  return {
    cityId: city.id,
    wardId: ward?.id ?? "",
    neighbourhoodId: neighbourhood?.id ?? "",
    cycleId,
    itemId,
    componentId,
    userId: clerk.userId,
    ...(await grantsOf(app, neighbourhood ?? city, clerk, admin.userId)),
    ...(await handedOver(
      app,
      { cycleId, itemId, unitPath: neighbourhood?.path ?? city.path },
      clerk,
      admin.userId,
    )),
    ...(await ledProvisionally(app, neighbourhood ?? city, clerk)),
    ...(await oneOnBothSides(app, cycleId, neighbourhood?.id ?? "", clerk)),
    ...(await onThePlacement(app, { cycleId, unitId: neighbourhood?.id ?? "" }, admin, clerk)),
    fileId: found.rows[0]?.file ?? "",
  };
}

/** A paper that somebody has begun to send. */
function beginUpload(app: TestApp, { itemId }: SampleTarget, { userId }: Actor): Promise<string> {
  const purpose = itemPurpose({ itemId, slot: "minutes" });
  return layInSpool(app.spool, evidence().bytes, { userId, purpose, fileName: "Biên bản.pdf" });
}

/** Somebody of the other city, known to nobody here. */
async function stranger(
  app: TestApp,
  city: TestApp["city"],
  role: "approver" | "ward_official",
): Promise<Actor> {
  const unit = role === "approver" ? city : (city.wards[0] ?? city);
  const name = role === "approver" ? "Trần Duy Tràm" : "Danh Văn Nhãn";
  const held = [{ role, institution: null, unitId: unit.id, unitPath: unit.path }];
  return asOwner(app.ownerUrl, (owner) =>
    enrol(owner, { login: `xa.${role.split("_")[0]}`, name, grants: held }),
  );
}

interface Pair {
  readonly here: string;
  readonly elsewhere: string;
}

/** Two cities that know nothing of one another, each with something of every kind in its first khóm. */
export interface Furnished {
  readonly here: SampleTarget;
  readonly elsewhere: SampleTarget;
  readonly files: Pair;
  /** Papers that the clerk of either khóm has begun to send. */
  readonly uploads: Pair;
}

/** Furnishes the city of the app and founds another one. The reader of photos is to be `readBack`. */
export async function furnish(app: TestApp): Promise<Furnished> {
  const { quan, tu } = app.people;
  const { fileId, ...here } = await furnishPlace(app, app.city, app.cycleId, quan, tu);
  const city = await makeCity(app.db);
  const admin = await stranger(app, city, "approver");
  const official = await stranger(app, city, "ward_official");
  const cycleId = await openElection(app.as(admin), city);
  const { fileId: foreignFile, ...elsewhere } = await furnishPlace(app, city, cycleId, admin, official);
  return {
    here,
    elsewhere,
    files: { here: fileId, elsewhere: foreignFile },
    uploads: {
      here: await beginUpload(app, here, tu),
      elsewhere: await beginUpload(app, elsewhere, official),
    },
  };
}
