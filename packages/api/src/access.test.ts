import { randomUUID } from "node:crypto";
import { grants, users } from "@sansang/db/tables/users";
import type { Actor } from "@sansang/rules/access/can";
import { type Action, permission } from "@sansang/rules/access/permissions";
import { EnterCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { FillSeatInput } from "@sansang/rules/teams/team.input";
import { layInSpool } from "@sansang/storage/spool";
import { makeCity } from "@sansang/testing/city";
import { TUESDAY } from "@sansang/testing/clock";
import { openElection } from "@sansang/testing/election";
import { evidence } from "@sansang/testing/evidence";
import { type House, openHouse } from "@sansang/testing/house";
import { PERSON_KEYS } from "@sansang/testing/people";
import { openSitesIn, publishIn } from "@sansang/testing/posted-lists";
import { type Place, SAMPLE_REQUESTS } from "@sansang/testing/sample-requests";
import { undoing } from "@sansang/testing/undoing";
import { photoOf, sendPhoto } from "@sansang/testing/wall-photos";
import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { enterCandidate } from "./candidates/enter-candidate.ts";
import { attachEvidence } from "./checklist/attach-evidence.ts";
import { closeCycle } from "./elections/close-cycle.ts";
import { authoriseNewUpload } from "./files/authorise-upload.ts";
import { openFile } from "./files/open-file.ts";
import { itemPurpose } from "./files/upload-purpose.ts";
import { execute } from "./kernel/command.ts";
import type { Context } from "./kernel/context.ts";
import { answer } from "./kernel/query.ts";
import { Refusal } from "./kernel/refusal.ts";
import { openPhoto } from "./postings/walls/open-photo.ts";
import { appRouter, createCaller } from "./root.ts";
import { recordTeam } from "./teams/record-team.ts";
import { fillSeat } from "./teams/seats.ts";

vi.mock("./postings/walls/read-photo.ts", async () => ({
  readPhoto: (await import("@sansang/testing/wall-photos")).readBack,
}));

let house: House;
let here: Place;
let elsewhere: Place;
const nowhere: Place = {
  cityId: randomUUID(),
  wardId: randomUUID(),
  khomId: randomUUID(),
  cycleId: randomUUID(),
  itemId: randomUUID(),
  componentId: randomUUID(),
  userId: randomUUID(),
  candidateId: randomUUID(),
  seatId: randomUUID(),
  conflictKey: randomUUID(),
  postingId: randomUUID(),
  versionId: randomUUID(),
  siteId: randomUUID(),
  photoId: randomUUID(),
};
const files = { here: "", elsewhere: "" };

const CLOSING = "đã công nhận kết quả bầu cử ở mọi khóm";
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
  const { candidateId } = await execute(enterCandidate, house.as(clerk), entered);
  const decision = {
    ...place,
    decisionNumber: "15/QĐ-UBND",
    decidedOn: asCalendarDate("2022-04-25"),
    opened: null,
  };
  await execute(recordTeam, house.as(clerk), decision);
  const seated = { body: "team", role: "secretary", name: "NGUYEN VAN MIT", birth: "1979" };
  const { seatId, conflicts } = await execute(
    fillSeat,
    house.as(clerk),
    FillSeatInput.parse({ ...place, ...seated, fromFrontCommittee: false }),
  );
  return { candidateId, seatId, conflictKey: conflicts[0]?.key ?? "" };
}

/** A published list, and a photo of a wall of it in which no machine reads the code. */
async function onTheWall(khom: { cycleId: string; unitId: string }, admin: Actor, clerk: Actor) {
  const { postingId, versionId } = await publishIn(house, khom, { by: admin });
  const [site] = await openSitesIn(house, khom);
  const wall = { siteId: site?.id ?? "", postingId };
  const { photoId } = await sendPhoto(house, wall, photoOf(), { who: clerk, sendUnread: true });
  return { ...wall, versionId, photoId };
}

/** A paper on the table of the first khóm's first Front meeting, somebody who works there and somebody who stands there. */
async function furnish(
  city: House["city"],
  cycleId: string,
  admin: Actor,
  clerk: Actor,
): Promise<Place & { fileId: string }> {
  const ward = city.wards[0];
  const khom = ward?.neighbourhoods[0];
  const { rows } = await house.db.execute<{ id: string }>(
    sql`select id from checklist_items where cycle_id = ${cycleId} and unit_id = ${khom?.id} and step_code = 'FRONT_MEETING_1'`,
  );
  const itemId = rows[0]?.id ?? "";
  const file = evidence();
  const purpose = itemPurpose({ itemId, slot: "minutes" });
  const note = { userId: clerk.userId, purpose, fileName: file.name };
  const spoolId = await layInSpool(house.spool, file.bytes, note);
  const input = { itemId, slot: "minutes", fileName: file.name, spoolId };
  const { componentId } = await execute(attachEvidence, house.as(clerk), input);
  const found = await house.db.execute<{ file: string }>(
    sql`select file_id as file from evidence_components where id = ${componentId}`,
  );
  return {
    cityId: city.id,
    wardId: ward?.id ?? "",
    khomId: khom?.id ?? "",
    cycleId,
    itemId,
    componentId,
    userId: clerk.userId,
    ...(await oneOnBothSides(cycleId, khom?.id ?? "", clerk)),
    ...(await onTheWall({ cycleId, unitId: khom?.id ?? "" }, admin, clerk)),
    fileId: found.rows[0]?.file ?? "",
  };
}

/** Somebody of the other city, known to nobody here. */
async function stranger(city: House["city"], role: "admin" | "ward_official"): Promise<Actor> {
  const unit = role === "admin" ? city : (city.wards[0] ?? city);
  const name = role === "admin" ? "Trần Duy Tràm" : "Danh Văn Nhãn";
  const [user] = await house.db
    .insert(users)
    .values({ login: `xa.${role.split("_")[0]}`, name, createdAt: TUESDAY })
    .returning({ id: users.id });
  const grant = { role, institution: null, unitId: unit.id, unitPath: unit.path };
  await house.db.insert(grants).values({ ...grant, userId: user?.id ?? "", validFrom: TUESDAY });
  return { userId: user?.id ?? "", name, grants: [grant] };
}

beforeAll(async () => {
  house = await openHouse();
  const { fileId, ...own } = await furnish(house.city, house.cycleId, house.people.quan, house.people.tu);
  const city = await makeCity(house.db);
  const admin = await stranger(city, "admin");
  const official = await stranger(city, "ward_official");
  const { fileId: foreignFile, ...foreign } = await furnish(
    city,
    await openElection(house.as(admin), city),
    admin,
    official,
  );
  here = own;
  elsewhere = foreign;
  files.here = fileId;
  files.elsewhere = foreignFile;
});
afterAll(() => house.close());

type Persona = { readonly name: string; readonly actor: Actor | null };
const personas = (): Persona[] => [
  ...PERSON_KEYS.map((key) => ({ name: key, actor: house.people[key] })),
  { name: "somebody without rights", actor: { ...house.people.lan, grants: [] } },
  { name: "nobody", actor: null },
];
/** Who works in the first khóm or above it; of a request that names no more than its ward, in the ward or above it. */
const isInside = ({ actor }: Persona, named: readonly (keyof Place)[]): boolean => {
  const ward = house.city.wards[0];
  const isOfWard = named.every((key) => key === "wardId" || key === "cycleId");
  const path = isOfWard ? ward?.path : ward?.neighbourhoods[0]?.path;
  return (actor?.grants ?? []).some(({ unitPath }) => path?.startsWith(unitPath));
};

interface Said {
  readonly status: number;
  readonly message: string | null;
  readonly body: unknown;
}

const contextOf = ({ actor }: Persona): Context => ({ ...house.as(actor), db: undoing(house.db) });

async function ringOnce(persona: Persona): Promise<Said> {
  try {
    const stream = await createCaller(contextOf(persona)).changes.feed({});
    for await (const _ of stream as AsyncIterable<unknown>) break;
    return { status: 200, message: null, body: null };
  } catch (error) {
    if (error instanceof TRPCError)
      return { status: error.cause instanceof Refusal ? 400 : 500, message: error.message, body: null };
    throw error;
  }
}

/** Knocks at a door as a browser would, without any screen. */
async function knock(path: string, kind: string, persona: Persona, input: unknown): Promise<Said> {
  if (kind === "subscription") return ringOnce(persona);
  const url = new URL(`http://office.test/trpc/${path}`);
  if (kind === "query") url.searchParams.set("input", JSON.stringify(input));
  const body =
    kind === "mutation"
      ? { method: "POST", body: JSON.stringify(input), headers: { "content-type": "application/json" } }
      : {};
  const response = await fetchRequestHandler({
    endpoint: "/trpc",
    req: new Request(url, body),
    router: appRouter,
    createContext: () => contextOf(persona),
  });
  const said = (await response.json()) as { error?: { message: string } };
  return { status: response.status, message: said.error?.message ?? null, body: said.error ? said : null };
}

/** What the table says. A request that names no unit is about the person's own; a cycle reaches everybody in its city. */
const mayByTable = (action: Action, persona: Persona, named: readonly (keyof Place)[]): boolean => {
  const { who } = permission(action);
  if (who === "public") return true;
  if (who === "signed_in") return persona.actor !== null;
  const isReached = named.every((key) => key === "cycleId") || isInside(persona, named);
  return isReached && (persona.actor?.grants ?? []).some(({ role }) => who.includes(role));
};
const DENIED = ["forbidden", "not_found", "not_signed_in"];

/** The sample with one of its ids taken from another place, for every id that it holds. */
function* displaced(
  sample: (place: Place) => unknown,
): Generator<{ key: keyof Place; foreign: unknown; missing: unknown }> {
  for (const key of Object.keys(here) as (keyof Place)[]) {
    const foreign = sample({ ...here, [key]: elsewhere[key] });
    if (JSON.stringify(foreign) === JSON.stringify(sample(here))) continue;
    yield { key, foreign, missing: sample({ ...here, [key]: nowhere[key] }) };
  }
}

const namedBy = (sample: (place: Place) => unknown): (keyof Place)[] =>
  [...displaced(sample)].map(({ key }) => key);

const doors = Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
  const { meta, type } = (procedure as unknown as { _def: { meta: { action: Action }; type: string } })._def;
  const [room = "", door = ""] = path.split(".");
  const sample = (
    SAMPLE_REQUESTS as Record<string, Record<string, (place: Place) => Record<string, unknown>>>
  )[room]?.[door];
  if (!sample) throw new Error(`No sample for ${path}`);
  return { path, action: meta.action, type, sample };
});

describe.each(doors)("$path", ({ path, action, type, sample }) => {
  test("opens for exactly those whom the table names", async () => {
    for (const persona of personas()) {
      const { message, status, body } = await knock(path, type, persona, sample(here));
      expect([message, status], `${persona.name}: ${JSON.stringify(body)}`).not.toContain(500);
      expect(message, `${persona.name}: ${JSON.stringify(body)}`).not.toBe("bad_input");
      expect(DENIED.includes(message ?? ""), `${persona.name} heard ${message ?? "yes"}`).toBe(
        !mayByTable(action, persona, namedBy(sample)),
      );
      if (!persona.actor && permission(action).who !== "public")
        expect([status, message]).toEqual(
          type === "subscription" ? [400, "not_signed_in"] : [401, "not_signed_in"],
        );
    }
  });

  test("says of what is elsewhere what it says of what never was", async () => {
    for (const persona of personas())
      for (const { key, foreign, missing } of displaced(sample)) {
        const said = await knock(path, type, persona, foreign);
        expect(said.message, `${persona.name}, ${key}`).not.toBeNull();
        expect(said, `${persona.name}, ${key}`).toEqual(await knock(path, type, persona, missing));
      }
  });

  if (type === "mutation")
    test("refuses what it was not asked for, by name, and changes nothing", async () => {
      const asked = sample(here);
      const quan = { name: "quan", actor: house.people.quan };
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

interface SideDoor {
  readonly name: string;
  readonly action: Action;
  readonly open: (context: Context, id: string) => Promise<unknown>;
  readonly ids: () => { readonly here: string; readonly elsewhere: string };
}

const SIDE_DOORS: SideDoor[] = [
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
];

describe.each(SIDE_DOORS)("$name", ({ action, open, ids }) => {
  test("opens for exactly those whom the table names", async () => {
    for (const persona of personas()) {
      const said = await heard(() => open(contextOf(persona), ids().here));
      expect(said === null, `${persona.name} heard ${said?.reason ?? "yes"}`).toBe(
        mayByTable(action, persona, ["itemId"]),
      );
    }
  });

  test("says of what is elsewhere what it says of what never was", async () => {
    for (const persona of personas()) {
      const foreign = await heard(() => open(contextOf(persona), ids().elsewhere));
      expect(foreign, persona.name).not.toBeNull();
      expect(foreign, persona.name).toEqual(await heard(() => open(contextOf(persona), randomUUID())));
    }
  });
});

describe("a closed cycle", () => {
  beforeAll(() => execute(closeCycle, house.as("quan"), { cycleId: house.cycleId, reason: CLOSING }));

  /** Opens a cycle of its own, so no cycle is there that could be closed. */
  const isAboutTheCycle = (action: Action): boolean =>
    !permission(action).inClosedCycle && action !== "elections.cycle.open";
  const writing = doors.filter(({ type }) => type === "mutation");

  test.each(writing)("$path: refused by the kernel unless the table lets it through", async (door) => {
    const { path, type, action, sample } = door;
    const persona = personas().find((each) => mayByTable(action, each, namedBy(sample)));
    if (!persona) throw new Error(`Nobody may ${action}`);
    const { message } = await knock(path, type, persona, sample(here));
    expect(message === "cycle_closed", `${action}: ${message}`).toBe(isAboutTheCycle(action));
  });

  test("an upload begins and goes on in no closed cycle", async () => {
    for (const { name, action, open, ids } of SIDE_DOORS.filter(({ name: each }) =>
      each.startsWith("a new"),
    )) {
      const persona = personas().find((each) => mayByTable(action, each, ["itemId"]));
      const said = await heard(() => open(contextOf(persona ?? { name: "nobody", actor: null }), ids().here));
      expect(said?.reason, name).toBe("cycle_closed");
    }
  });
});
