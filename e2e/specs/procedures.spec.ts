import { randomUUID } from "node:crypto";
import { DEMO_PASSWORD, wardLogin } from "@sansang/demo/accounts";
import type { UnitNumbers } from "@sansang/demo/units";
import { permission } from "@sansang/rules/access/permissions";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import type { Aims, SampledProcedure } from "@sansang/testing/samples/print-procedures";
import { expect, test } from "../fixtures.ts";
import { paperOf } from "../papers.ts";
import type { OwnApp } from "../world/own-app.ts";
import { holds, type Persona, reaches, signInPersonas } from "../world/personas.ts";
import { type Found, placeOf, proceduresOf } from "../world/places.ts";
import { announce, giveUp, lookUp, type SlotAddress, sendFrom, spoolIdIn } from "../world/upload.ts";
import { type Reply, Wire } from "../world/wire.ts";

test.use({ world: "procedures" });

const HERE = { ward: 1, neighbourhood: 1 };
/** Both have a candidate and an election team. */
const ELSEWHERE = { ward: 5, neighbourhood: 1 };

let here: Found;
let elsewhere: Found;
let personas: Persona[];
const nowhere = Object.fromEntries(
  [
    "cityId",
    "wardId",
    "neighbourhoodId",
    "cycleId",
    "itemId",
    "componentId",
    "userId",
    "candidateId",
    "appointmentId",
    "conflictKey",
    "postingId",
    "versionId",
    "siteId",
    "photoId",
    "grantId",
    "proposalId",
    "handOverItemId",
    "provisionalHeadId",
  ].map((key) => [key, randomUUID()]),
) as unknown as Aims["here"];

test.beforeAll(async ({ own }) => {
  [here, elsewhere, personas] = await Promise.all([
    placeOf(own, HERE),
    placeOf(own, ELSEWHERE),
    signInPersonas(own.url),
  ]);
});

const withoutFile = ({ fileId: _, ...place }: Found): Aims["here"] => place;

/** What one knock may change so that the next would stand before another house. */
async function putBack({ ask }: OwnApp): Promise<void> {
  await ask("update evidence_components set withdrawn_at = null, withdrawn_by = null where id = $1", [
    here.componentId,
  ]);
  await ask("update cycles set closed_at = null");
  // What the database lets nobody do: a right that has ended begins anew, and no line names it.
  await ask(`do $$ begin
    set local session_replication_role = replica;
    update users set is_active = true where not is_active;
    update grants set valid_to = null where user_id = '${here.userId}';
    update grant_proposals set status = 'proposed', settled_by = null, settled_at = null, mark = null;
    update hand_over_items set status = 'proposed', settled_by = null, settled_at = null;
  end $$`);
}

const DENIED = ["forbidden", "not_found", "not_signed_in"];
/** Where a request is aimed: at the khóm, or, where it names no more than its ward, at the ward. */
const aimOf = ({ displaced }: SampledProcedure): UnitNumbers => {
  const isOfWard =
    displaced.some(({ key }) => key === "wardId") &&
    displaced.every(({ key }) => key === "wardId" || key === "cycleId");
  return isOfWard ? { ward: HERE.ward, neighbourhood: null } : HERE;
};
const isInvited = (persona: Persona, procedure: SampledProcedure): boolean =>
  holds(persona, procedure.action) &&
  (reaches(persona, aimOf(procedure)) || typeof permission(procedure.action).who === "string");

/** A stream says its first word, or why not; then it is hung up. */
async function firstWord({ wire }: Persona, path: string): Promise<string | null> {
  const response = await wire.open(`/api/trpc/${path}?input=%7B%7D`);
  const reader = response.body?.getReader();
  let reply = "";
  while (!/(^|\n)(data: .*"(cursor|message)"|event: serialized-error)/.test(reply)) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (done) break;
    reply += Buffer.from(value ?? []).toString("utf8");
  }
  await reader?.cancel();
  return DENIED.find((reason) => reply.includes(`"${reason}"`)) ?? null;
}

async function knock(persona: Persona, { path, type }: SampledProcedure, input: unknown) {
  if (type === "subscription") return { refusal: await firstWord(persona, path), status: 200, body: "" };
  return type === "query" ? persona.wire.read(path, input) : persona.wire.command(path, input);
}

test("Every procedure opens for exactly those whom the table of permissions names", async ({ own }) => {
  test.setTimeout(300_000);
  const aims = { here: withoutFile(here), elsewhere: withoutFile(elsewhere), nowhere };
  const procedures = await proceduresOf(aims);
  expect(procedures.length).toBeGreaterThan(35);
  const wrong: string[] = [];
  for (const procedure of procedures) {
    for (const [index, persona] of personas.entries()) {
      const { refusal, status, body } = await knock(persona, procedure, procedure.input);
      const isDenied = DENIED.includes(refusal ?? "");
      if (isDenied === isInvited(persona, procedure) || status >= 500 || refusal === "bad_input")
        wrong.push(`${procedure.path}, ${persona.login ?? "nobody"}: ${status} ${body}`);
      if (!persona.login && permission(procedure.action).who !== "public" && refusal !== "not_signed_in")
        wrong.push(`${procedure.path}, nobody: ${status} ${refusal}`);
      if (procedure.type === "mutation") await putBack(own);
      if (procedure.path === "users.endAll" && persona.login)
        personas[index] = { ...persona, wire: await Wire.of(own.url, persona.login) };
    }
  }
  expect(wrong).toEqual([]);
});

test("Of what lies in another ward every procedure says, to the byte, what it says of what never was", async () => {
  test.setTimeout(300_000);
  const procedures = await proceduresOf({
    here: withoutFile(here),
    elsewhere: withoutFile(elsewhere),
    nowhere,
  });
  const wrong: string[] = [];
  let compared = 0;
  for (const procedure of procedures.filter(({ type }) => type !== "subscription")) {
    for (const persona of personas) {
      for (const { key, foreign, missing } of procedure.displaced) {
        const never = await knock(persona, procedure, missing);
        if (never.status < 400) wrong.push(`${procedure.path} finds a ${key} that never was: ${never.body}`);
        if (reaches(persona, ELSEWHERE) || JSON.stringify(foreign) === JSON.stringify(procedure.input))
          continue;
        compared += 1;
        expect(
          await knock(persona, procedure, foreign),
          `${procedure.path}, ${key}, ${persona.login}`,
        ).toEqual(never);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(50);
});

const SLOT = stepOf("READINESS_REPORT").slots[0]?.code ?? "";
const paper = paperOf("Biên bản.pdf", "Bien ban", 3_000);
const begin = (wire: Wire, itemId: string): Promise<Reply> =>
  announce(wire, { itemId, slot: SLOT }, paper.name, paper.buffer.length);

/** The report of one khóm: no knock before has moved it. */
async function reportOf(
  { ask }: OwnApp,
  { ward, neighbourhood }: { ward: number; neighbourhood: number },
): Promise<string> {
  const [found] = await ask<{ id: string }>(
    `select i.id from checklist_items i
     join unit_names w on w.unit_id = i.ward_id and w.name = $1 join unit_names k on k.unit_id = i.unit_id and k.name = $2
     where i.step_code = 'READINESS_REPORT'`,
    [`Phường ${ward}`, `Khóm ${neighbourhood}`],
  );
  return found?.id ?? "";
}

test("An upload begins for whoever prepares there, and is nobody's but his who began it", async ({ own }) => {
  const stranger = await Wire.of(own.url, wardLogin(3));
  const theirs = spoolIdIn(await begin(stranger, await reportOf(own, { ward: 3, neighbourhood: 1 })));
  const [near, far] = [await reportOf(own, HERE), await reportOf(own, ELSEWHERE)];
  expect(theirs).toMatch(/^[0-9a-f]{32}$/);
  const never = randomUUID().replaceAll("-", "");
  for (const persona of personas) {
    const { wire, login } = persona;
    const [inside, outside, missing] = [
      await begin(wire, near),
      await begin(wire, far),
      await begin(wire, randomUUID()),
    ];
    const mayPrepare = holds(persona, "checklist.evidence.attach");
    expect(inside.status, `${login}`).toBe(mayPrepare ? 201 : login ? 403 : 401);
    if (!reaches(persona, ELSEWHERE)) expect(outside, `${login}`).toEqual(missing);
    else expect(outside.status, `${login}`).toBe(inside.status);
    if (login) expect(missing.status).toBe(404);
    for (const act of [lookUp, giveUp, (to: Wire, id: string) => sendFrom(to, id, 0, paper.buffer)]) {
      const reply = await act(wire, theirs);
      expect(reply.status, `${login}`).toBe(login ? 404 : 401);
      expect(reply, `${login}`).toEqual(await act(wire, never));
    }
    if (!mayPrepare) continue;
    const own_ = spoolIdIn(inside);
    expect((await lookUp(wire, own_)).status).toBe(200);
    expect((await sendFrom(wire, own_, 0, paper.buffer)).status).toBe(204);
    expect((await giveUp(wire, own_)).status).toBe(204);
    expect((await lookUp(wire, own_)).status).toBe(404);
  }
  expect((await lookUp(stranger, theirs)).status).toBe(200);
});

/** Nobody is asked to sign in; whoever looks at no dossier may not. */
const refusedAs = ({ login }: Persona): number => (login ? 403 : 401);

test("A file opens for whoever may see its dossier, in a sandbox and as nothing but what it is", async () => {
  for (const persona of personas) {
    const { wire, login } = persona;
    const mayOpen = holds(persona, "files.file.open");
    const inside = await wire.send(`/api/files/${here.fileId}`);
    expect(inside.status, `${login}`).toBe(mayOpen ? 200 : refusedAs(persona));
    const missing = await wire.send(`/api/files/${randomUUID()}`);
    const outside = await wire.send(`/api/files/${elsewhere.fileId}`);
    expect(missing.status).toBe(mayOpen ? 404 : refusedAs(persona));
    if (mayOpen && reaches(persona, ELSEWHERE)) expect(outside.status).toBe(200);
    else expect(outside, `${login}`).toEqual(missing);
    if (!mayOpen) continue;
    expect(await wire.send("/api/files/no-id")).toEqual(missing);
    expect(inside.headers["x-content-type-options"]).toBe("nosniff");
    expect(inside.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(inside.headers["cross-origin-resource-policy"]).toBe("same-origin");
    const saved = await wire.send(`/api/files/${here.fileId}?download`);
    expect(saved.headers["content-disposition"]).toMatch(/^attachment;/);
  }
});

test("The figures go out as CSV of one's own units; health and the front door are open to all", async () => {
  for (const persona of personas) {
    const { wire, login } = persona;
    const board = (query: string) => wire.send(`/api/exports/board${query}`);
    const mayExport = holds(persona, "reports.board.export");
    const expected = mayExport ? 200 : refusedAs(persona);
    expect((await board("")).status, `${login}`).toBe(expected);
    expect((await board(`?unitId=${here.neighbourhoodId}`)).status, `${login}`).toBe(expected);
    const missing = await board(`?unitId=${randomUUID()}`);
    const outside = await board(`?unitId=${elsewhere.wardId}`);
    if (mayExport && reaches(persona, ELSEWHERE)) expect(outside.status).toBe(200);
    else expect(outside, `${login}`).toEqual(missing);
    expect(await wire.send("/api/health")).toMatchObject({ status: 200, body: '{"ok":true}' });
    expect((await wire.send("/api/auth/csrf")).status).toBe(200);
    expect((await wire.send("/api/auth/session")).body).toMatch(/^(null|\{"expires":"[^"]+"\})$/);
  }
});

test("Nobody is walked to the front door from every page", async ({ own }) => {
  const nobody = Wire.nobody(own.url);
  const pages = [
    "/today",
    "/worklist",
    "/board",
    "/postings",
    "/elections",
    "/elections/provisional-heads",
    "/users",
    "/users/grants",
    "/units",
    "/jobs",
    "/errands",
    "/account",
    "/more",
  ];
  for (const page of [
    ...pages,
    `/board/${here.wardId}`,
    `/items/${here.itemId}`,
    `/units/${here.neighbourhoodId}`,
    `/elections/${here.cycleId}`,
    `/postings/${here.postingId}`,
    `/postings/placements/${here.wardId}`,
    `/postings/notice/${here.wardId}`,
  ]) {
    const { status, headers, body } = await nobody.send(page);
    expect([status, headers.location], page).toEqual([307, `/dang-nhap?next=${encodeURIComponent(page)}`]);
    expect(body).not.toContain("Khóm");
  }
});

test("What another site makes a browser send is refused at every door that writes", async ({ own }) => {
  const ward = await Wire.of(own.url, wardLogin(1));
  const before = await own.ask("select count(*) from ledger");
  const slot: SlotAddress = { itemId: here.itemId, slot: "minutes" };
  const evil: readonly Record<string, string>[] = [
    { origin: "https://example.org" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "null" },
  ];
  for (const from of evil) {
    const headers = { "content-type": "application/json", ...from };
    const write = (path: string, body: string, method = "POST") => ward.send(path, { method, headers, body });
    const refused = [
      await write("/api/trpc/checklist.submit", JSON.stringify({ itemId: slot.itemId })),
      await write("/api/uploads", ""),
      await write(`/api/uploads/${"0".repeat(32)}`, "x", "PATCH"),
      await write(`/api/uploads/${"0".repeat(32)}`, "", "DELETE"),
      await write("/api/session", JSON.stringify({ login: wardLogin(1), password: DEMO_PASSWORD })),
    ];
    expect(
      refused.map(({ status }) => status),
      JSON.stringify(from),
    ).toEqual([403, 403, 403, 403, 403]);
    for (const { headers: answered } of refused)
      expect(answered["access-control-allow-origin"]).toBeUndefined();
  }
  expect(await own.ask("select count(*) from ledger")).toEqual(before);
});
