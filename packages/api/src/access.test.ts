import { randomUUID } from "node:crypto";
import { cycles, provisionalHeads } from "@sansang/db/tables/elections";
import { handOverItems, handOvers } from "@sansang/db/tables/hand-overs";
import { grantProposals, grants } from "@sansang/db/tables/users";
import type { Actor } from "@sansang/rules/access/can";
import { type Action, permission } from "@sansang/rules/access/permissions";
import { EnterCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { FillAppointmentInput } from "@sansang/rules/teams/team.input";
import { layInSpool } from "@sansang/storage/spool";
import { enrol } from "@sansang/testing/accounts";
import { asOwner } from "@sansang/testing/as-owner";
import { makeCity } from "@sansang/testing/city";
import { TUESDAY } from "@sansang/testing/clock";
import { closeCycle } from "@sansang/testing/close-cycle";
import { openElection } from "@sansang/testing/election";
import { evidence } from "@sansang/testing/evidence";
import { PERSON_KEYS } from "@sansang/testing/people";
import { photoOf, sendPhoto } from "@sansang/testing/placement-photos";
import { openSitesIn, publishIn } from "@sansang/testing/posted-lists";
import type { SampleTarget } from "@sansang/testing/sample-target";
import { sampledProcedures } from "@sansang/testing/sampled-procedures";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { undoing } from "@sansang/testing/undoing";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { answerRequest } from "./answer-request.ts";
import { enterCandidate } from "./candidates/enter-candidate.ts";
import { attachEvidence } from "./checklist/attach-evidence.ts";
import { suspendCycle } from "./elections/standing/suspend-cycle.ts";
import { authoriseNewUpload, authoriseUpload } from "./files/authorise-upload.ts";
import { openFile } from "./files/open-file.ts";
import { itemPurpose } from "./files/upload-purpose.ts";
import { execute } from "./kernel/command.ts";
import type { Context } from "./kernel/context.ts";
import { answer, type Query } from "./kernel/query.ts";
import { Refusal } from "./kernel/refusal.ts";
import { postedPaper } from "./postings/lists/posted-paper.ts";
import { postingMinutes } from "./postings/lists/posting-minutes.ts";
import { previewPaper } from "./postings/lists/preview-paper.ts";
import { wardBundle } from "./postings/lists/ward-bundle.ts";
import { openPhoto } from "./postings/placements/open-photo.ts";
import { checkFigures } from "./reports/check-figures.ts";
import { exportBoard } from "./reports/export-board.ts";
import { exportComposition } from "./reports/export-composition.ts";
import { appRouter } from "./root.ts";
import { fillAppointment } from "./teams/appointments.ts";
import { recordTeam } from "./teams/record-team.ts";

vi.mock("./postings/placements/read-photo.ts", async () => ({
  readPhoto: (await import("@sansang/testing/placement-photos")).readBack,
}));

let app: TestApp;
let here: SampleTarget;
let elsewhere: SampleTarget;
const nowhere: SampleTarget = {
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
const files = { here: "", elsewhere: "" };
const uploads = { here: "", elsewhere: "" };

const SOURCE = { kind: "document", text: "Sơ yếu lý lịch" };
const sourced = (value: string) => ({ value, source: SOURCE });

/** Somebody who stands in a khóm and sits in its team at once. */
async function oneOnBothSides(cycleId: string, unitId: string, clerk: Actor) {
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
async function ledProvisionally(unit: { id: string; path: UnitPath }, { userId }: Actor) {
  const days = { decidedOn: "2022-03-31", startsOn: "2022-04-01", endsOn: "2022-09-30" };
  const decided = { name: "Mai Thị Dừa", decisionNumber: "9/QĐ-UBND", ...days };
  const [head] = await app.db
    .insert(provisionalHeads)
    .values({ unitId: unit.id, unitPath: unit.path, ...decided, recordedBy: userId, recordedAt: TUESDAY })
    .returning({ id: provisionalHeads.id });
  return { provisionalHeadId: head?.id ?? "" };
}

/** A right of somebody of the khóm, and one that is proposed for him. */
async function grantsOf(unit: { id: string; path: UnitPath }, { userId }: Actor, proposedBy: string) {
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
async function furnish(
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
    ...(await grantsOf(neighbourhood ?? city, clerk, admin.userId)),
    ...(await handedOver(
      { cycleId, itemId, unitPath: neighbourhood?.path ?? city.path },
      clerk,
      admin.userId,
    )),
    ...(await ledProvisionally(neighbourhood ?? city, clerk)),
    ...(await oneOnBothSides(cycleId, neighbourhood?.id ?? "", clerk)),
    ...(await onThePlacement({ cycleId, unitId: neighbourhood?.id ?? "" }, admin, clerk)),
    fileId: found.rows[0]?.file ?? "",
  };
}

/** A paper that somebody has begun to send. */
function beginUpload({ itemId }: SampleTarget, { userId }: Actor): Promise<string> {
  const purpose = itemPurpose({ itemId, slot: "minutes" });
  return layInSpool(app.spool, evidence().bytes, { userId, purpose, fileName: "Biên bản.pdf" });
}

/** Somebody of the other city, known to nobody here. */
async function stranger(city: TestApp["city"], role: "approver" | "ward_official"): Promise<Actor> {
  const unit = role === "approver" ? city : (city.wards[0] ?? city);
  const name = role === "approver" ? "Trần Duy Tràm" : "Danh Văn Nhãn";
  const held = [{ role, institution: null, unitId: unit.id, unitPath: unit.path }];
  return asOwner(app.ownerUrl, (owner) =>
    enrol(owner, { login: `xa.${role.split("_")[0]}`, name, grants: held }),
  );
}

beforeAll(async () => {
  app = await openTestApp();
  const { fileId, ...own } = await furnish(app.city, app.cycleId, app.people.quan, app.people.tu);
  const city = await makeCity(app.db);
  const admin = await stranger(city, "approver");
  const official = await stranger(city, "ward_official");
  const { fileId: foreignFile, ...foreign } = await furnish(
    city,
    await openElection(app.as(admin), city),
    admin,
    official,
  );
  here = own;
  elsewhere = foreign;
  files.here = fileId;
  files.elsewhere = foreignFile;
  uploads.here = await beginUpload(here, app.people.tu);
  uploads.elsewhere = await beginUpload(elsewhere, official);
});
afterAll(() => app.close());

type Persona = { readonly name: string; readonly actor: Actor | null };
const personas = (): Persona[] => [
  ...PERSON_KEYS.map((key) => ({ name: key, actor: app.people[key] })),
  { name: "somebody without rights", actor: { ...app.people.lan, grants: [] } },
  { name: "nobody", actor: null },
];
/** Who works in the first khóm or above it; of a request that names no more than its ward, in the ward or above it. */
const isInside = ({ actor }: Persona, named: readonly (keyof SampleTarget)[]): boolean => {
  const ward = app.city.wards[0];
  const isOfWard = named.every((key) => key === "wardId" || key === "cycleId");
  const path = isOfWard ? ward?.path : ward?.neighbourhoods[0]?.path;
  return (actor?.grants ?? []).some(({ unitPath }) => path?.startsWith(unitPath));
};

interface Reply {
  readonly status: number;
  readonly message: string | null;
  readonly body: unknown;
}

const contextOf = ({ actor }: Persona): Context => ({ ...app.as(actor), db: undoing(app.db) });

/** Calls a procedure as a browser would, without any screen. Of a stream the first message is read. */
async function knock(path: string, kind: string, persona: Persona, input: unknown): Promise<Reply> {
  const url = new URL(`http://office.test/trpc/${path}`);
  if (kind !== "mutation") url.searchParams.set("input", JSON.stringify(input));
  const leaving = new AbortController();
  const body =
    kind === "mutation"
      ? { method: "POST", body: JSON.stringify(input), headers: { "content-type": "application/json" } }
      : {};
  const response = await answerRequest(new Request(url, { ...body, signal: leaving.signal }), "/trpc", () =>
    contextOf(persona),
  );
  const { status } = response;
  const isOpen = response.headers.get("content-type")?.startsWith("text/event-stream");
  const reply = isOpen ? await firstRefusal(response) : ((await response.json()) as Told);
  leaving.abort();
  return { status, message: reply.error?.message ?? null, body: reply.error ? reply : null };
}

interface Told {
  readonly error?: { readonly message: string };
}

/** Whether a stream begins with what it rings or with why it does not. */
async function firstRefusal({ body }: Response): Promise<Told> {
  const decoder = new TextDecoder();
  let told = "";
  for await (const chunk of body ?? []) {
    told += decoder.decode(chunk, { stream: true });
    const refused = /event: serialized-error\ndata: (.*)\n/.exec(told)?.[1];
    if (refused) return { error: JSON.parse(refused) as { message: string } };
    if (told.includes("unitPaths")) break;
  }
  return {};
}

/** What the table says. A request that names no unit is about the person's own; a cycle reaches everybody in its city. */
const mayByTable = (action: Action, persona: Persona, named: readonly (keyof SampleTarget)[]): boolean => {
  const { who } = permission(action);
  if (who === "public") return true;
  if (who === "signed_in") return persona.actor !== null;
  const isReached = named.every((key) => key === "cycleId") || isInside(persona, named);
  return isReached && (persona.actor?.grants ?? []).some(({ role }) => who.includes(role));
};
/** May he do the like anywhere? Then he hears nothing but that it is not there. */
const holds = (action: Action, { actor }: Persona): boolean => {
  const { who } = permission(action);
  return typeof who !== "string" && (actor?.grants ?? []).some(({ role }) => who.includes(role));
};
const DENIED = ["forbidden", "not_found", "not_signed_in"];

/** The sample with one of its ids taken from another place, for every id that it holds. */
function* displaced(
  sample: (place: SampleTarget) => unknown,
): Generator<{ key: keyof SampleTarget; foreign: unknown; missing: unknown }> {
  for (const key of Object.keys(here) as (keyof SampleTarget)[]) {
    const foreign = sample({ ...here, [key]: elsewhere[key] });
    if (JSON.stringify(foreign) === JSON.stringify(sample(here))) continue;
    yield { key, foreign, missing: sample({ ...here, [key]: nowhere[key] }) };
  }
}

const namedBy = (sample: (place: SampleTarget) => unknown): (keyof SampleTarget)[] =>
  [...displaced(sample)].map(({ key }) => key);

const procedures = sampledProcedures(appRouter._def.procedures);

describe.each(procedures)("$path", ({ path, action, type, sample }) => {
  test("opens for exactly those whom the table names", async () => {
    for (const persona of personas()) {
      const { message, status, body } = await knock(path, type, persona, sample(here));
      expect([message, status], `${persona.name}: ${JSON.stringify(body)}`).not.toContain(500);
      expect(message, `${persona.name}: ${JSON.stringify(body)}`).not.toBe("bad_input");
      expect(DENIED.includes(message ?? ""), `${persona.name} heard ${message ?? "yes"}`).toBe(
        !mayByTable(action, persona, namedBy(sample)),
      );
      if (!persona.actor && permission(action).who !== "public")
        expect([status, message]).toEqual([401, "not_signed_in"]);
    }
  });

  test("says of what is elsewhere what it says of what never was", async () => {
    for (const persona of personas())
      for (const { key, foreign, missing } of displaced(sample)) {
        const reply = await knock(path, type, persona, foreign);
        expect(reply.message, `${persona.name}, ${key}`).not.toBeNull();
        // A part is looked for after the rule has said what may be done with the whole.
        const isWhole = key !== "componentId";
        if (isWhole && holds(action, persona)) expect(reply.status, `${persona.name}, ${key}`).toBe(404);
        expect(reply, `${persona.name}, ${key}`).toEqual(await knock(path, type, persona, missing));
      }
  });

  if (type === "mutation")
    test("refuses what it was not asked for, by name, and changes nothing", async () => {
      const asked = sample(here);
      const quan = { name: "quan", actor: app.people.quan };
      const misshapen = Object.keys(asked).flatMap((key) => [
        { ...asked, [key]: { nested: true } },
        { ...asked, [key]: "Ổ".repeat(100_000) },
      ]);
      for (const input of [...misshapen, null, ""]) {
        const { message, status } = await knock(path, type, quan, input);
        expect([status, message], JSON.stringify(input).slice(0, 200)).toEqual([400, "bad_input"]);
      }
      for (const key of Object.keys(asked)) {
        const { message, status } = await knock(path, type, quan, { ...asked, [key]: "\u0000" });
        expect(status, key).toBeLessThan(500);
        expect(message, key).not.toBeNull();
      }
    });
});

/** What a route of the web hears from behind it: null is yes. */
const heard = async (attempt: () => Promise<unknown>) => {
  try {
    await attempt();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.reason, detail: error.detail };
    throw error;
  }
};

interface RouteHandler {
  readonly name: string;
  readonly action: Action;
  readonly open: (context: Context, id: string) => Promise<unknown>;
  readonly ids: () => { readonly here: string; readonly elsewhere: string };
  /** Whoever else may do the like is told nothing of it. */
  readonly ofItsOwner?: true;
}

/** Files, papers and figures that a route of the web makes of a read. */
const READS: {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: reads of every kind
  readonly query: Query<any, unknown>;
  readonly asked: (id: string) => object;
  readonly of?: "neighbourhoodId" | "versionId";
}[] = [
  { name: "the board as a file", query: exportBoard, asked: (unitId) => ({ unitId }) },
  {
    name: "the composition as a file",
    query: exportComposition,
    asked: (unitId) => ({ unitId, format: "csv", language: "vi" }),
  },
  { name: "the figures of a text", query: checkFigures, asked: (unitId) => ({ unitId, text: "có 1 người" }) },
  { name: "the lists of a unit", query: wardBundle(), asked: (unitId) => ({ unitId }) },
  { name: "the paper of a list", query: postedPaper, asked: (versionId) => ({ versionId }), of: "versionId" },
  {
    name: "the minutes of a posting",
    query: postingMinutes,
    asked: (versionId) => ({ versionId, format: "docx" }),
    of: "versionId",
  },
  {
    name: "the sheet before it is printed",
    query: previewPaper,
    asked: (versionId) => ({ versionIds: [versionId] }),
    of: "versionId",
  },
];

const ROUTE_HANDLERS: RouteHandler[] = [
  {
    name: "a stored file",
    action: "files.file.open",
    open: (context, fileId) => answer(openFile, context, { fileId }),
    ids: () => files,
  },
  {
    name: "a new upload",
    action: "checklist.evidence.attach",
    open: (context, itemId) =>
      authoriseNewUpload(context, { itemId, slot: "minutes", fileName: "Biên bản.pdf", size: 1_000 }),
    ids: () => ({ here: here.itemId, elsewhere: elsewhere.itemId }),
  },
  {
    name: "a new photo of a wall",
    action: "postings.placement.prove",
    open: (context, siteId) => {
      const { postingId } = siteId === elsewhere.siteId ? elsewhere : here;
      return authoriseNewUpload(context, { siteId, postingId, fileName: "IMG_0412.jpg", size: 1_000 });
    },
    ids: () => ({ here: here.siteId, elsewhere: elsewhere.siteId }),
  },
  {
    name: "a photo of a wall",
    action: "postings.list.view",
    open: (context, photoId) => answer(openPhoto, context, { photoId, original: false }),
    ids: () => ({ here: here.photoId, elsewhere: elsewhere.photoId }),
  },
  {
    name: "an upload that goes on",
    action: "checklist.evidence.attach",
    open: authoriseUpload,
    ids: () => uploads,
    ofItsOwner: true,
  },
  ...READS.map(
    ({ name, query, asked, of = "neighbourhoodId" }): RouteHandler => ({
      name,
      action: query.action,
      open: (context, id) => answer(query, context, query.input.parse(asked(id))),
      ids: () => ({ here: here[of], elsewhere: elsewhere[of] }),
    }),
  ),
];

describe.each(ROUTE_HANDLERS)("$name", ({ action, open, ids, ofItsOwner }) => {
  test("opens for exactly those whom the table names", async () => {
    for (const persona of personas()) {
      const reply = await heard(() => open(contextOf(persona), ids().here));
      expect(reply === null, `${persona.name} heard ${reply?.reason ?? "yes"}`).toBe(
        mayByTable(action, persona, ["itemId"]) && (!ofItsOwner || persona.name === "tu"),
      );
    }
  });

  test("says of what is elsewhere what it says of what never was", async () => {
    for (const persona of personas()) {
      const foreign = await heard(() => open(contextOf(persona), ids().elsewhere));
      expect(foreign, persona.name).not.toBeNull();
      if (holds(action, persona)) expect(foreign?.reason, persona.name).toMatch(/^(not_found|upload_gone)$/);
      expect(foreign, persona.name).toEqual(await heard(() => open(contextOf(persona), randomUUID())));
    }
  });
});

const writing = procedures.filter(({ type }) => type === "mutation");

/** Opens a cycle of its own: there is none yet that could be closed or suspended. */
const isAboutACycle = (action: Action): boolean => action !== "elections.cycle.open";

describe("a suspended cycle", () => {
  beforeAll(async () => {
    await execute(suspendCycle, app.as("quan"), {
      cycleId: app.cycleId,
      decisionNumber: "77/QĐ-UBND",
      decidedOn: asCalendarDate("2022-04-26"),
      reason: "chờ kết luận về địa giới của hai khóm",
    });
  });
  afterAll(() => app.db.update(cycles).set({ suspendedAt: null }));

  test.each(writing)(
    "$path: refused by the kernel unless the table lets it through",
    async (procedureName) => {
      const { path, type, action, sample } = procedureName;
      const persona = personas().find((each) => mayByTable(action, each, namedBy(sample)));
      if (!persona) throw new Error(`Nobody may ${action}`);
      const { message } = await knock(path, type, persona, sample(here));
      expect(message === "cycle_suspended", `${action}: ${message}`).toBe(
        !permission(action).whileSuspended && isAboutACycle(action),
      );
    },
  );
});

describe("a closed cycle", () => {
  beforeAll(() => closeCycle(app.as("quan"), app.cycleId));

  const isAboutTheCycle = (action: Action): boolean =>
    !permission(action).inClosedCycle && isAboutACycle(action);

  test.each(writing)(
    "$path: refused by the kernel unless the table lets it through",
    async (procedureName) => {
      const { path, type, action, sample } = procedureName;
      const persona = personas().find((each) => mayByTable(action, each, namedBy(sample)));
      if (!persona) throw new Error(`Nobody may ${action}`);
      const { message } = await knock(path, type, persona, sample(here));
      expect(message === "cycle_closed", `${action}: ${message}`).toBe(isAboutTheCycle(action));
    },
  );

  test("an upload begins and goes on in no closed cycle", async () => {
    for (const { name, action, open, ids } of ROUTE_HANDLERS.filter(({ name: each }) =>
      each.startsWith("a new"),
    )) {
      const persona = personas().find((each) => mayByTable(action, each, ["itemId"]));
      const reply = await heard(() =>
        open(contextOf(persona ?? { name: "nobody", actor: null }), ids().here),
      );
      expect(reply?.reason, name).toBe("cycle_closed");
    }
  });
});
