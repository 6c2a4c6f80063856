import { randomUUID } from "node:crypto";
import { cycles } from "@sansang/db/tables/elections";
import type { Actor } from "@sansang/rules/access/can";
import { type Action, permission } from "@sansang/rules/access/permissions";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { closeCycle } from "@sansang/testing/close-cycle";
import { PERSON_KEYS } from "@sansang/testing/people";
import { type Furnished, furnish, NOWHERE } from "@sansang/testing/samples/furnish";
import type { SampleTarget } from "@sansang/testing/samples/sample-target";
import { sampledProcedures } from "@sansang/testing/samples/sampled-procedures";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { undoing } from "@sansang/testing/undoing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { answerRequest } from "./answer-request.ts";
import { suspendCycle } from "./elections/standing/suspend-cycle.ts";
import { authoriseNewUpload, authoriseUpload } from "./files/authorise-upload.ts";
import { openFile } from "./files/open-file.ts";
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

vi.mock("./postings/placements/read-photo.ts", async () => ({
  readPhoto: (await import("@sansang/testing/placement-photos")).readBack,
}));

let app: TestApp;
let here: SampleTarget;
let elsewhere: SampleTarget;
let files: Furnished["files"];
let uploads: Furnished["uploads"];

beforeAll(async () => {
  app = await openTestApp();
  ({ here, elsewhere, files, uploads } = await furnish(app));
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
    yield { key, foreign, missing: sample({ ...here, [key]: NOWHERE[key] }) };
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
