import { permission } from "@sansang/rules/access/permissions";
import { mutate, mutations } from "@sansang/testing/fuzz/hostile";
import { formatFindings, runFuzz, wishedFuzz } from "@sansang/testing/fuzz/run-fuzz";
import type { PersonKey } from "@sansang/testing/people";
import { furnish, NOWHERE } from "@sansang/testing/samples/furnish";
import { sampledProcedures } from "@sansang/testing/samples/sampled-procedures";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { undoing } from "@sansang/testing/undoing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { answerRequest } from "./answer-request.ts";
import { appRouter } from "./root.ts";

vi.mock("./postings/placements/read-photo.ts", async () => ({
  readPhoto: (await import("@sansang/testing/placement-photos")).readBack,
}));

const wish = wishedFuzz(700);
/** No answer of the small office of the tests takes so long, however busy the machine is. */
const LONGEST = 15_000;

let app: TestApp;
let foreign: readonly string[];
let ids: readonly string[];
let requests: readonly (readonly unknown[])[];

const procedures = sampledProcedures(appRouter._def.procedures).filter(({ type }) => type !== "subscription");
const PERSONS: readonly (PersonKey | null)[] = ["quan", "minh", "hoa", "tu", "lan", "thanh", null];

beforeAll(async () => {
  app = await openTestApp();
  const { here, elsewhere } = await furnish(app);
  foreign = Object.values(elsewhere);
  ids = [...Object.values(here), ...foreign];
  requests = procedures.map(({ sample }) => [here, elsewhere, NOWHERE].map(sample));
});
afterAll(() => app.close());

interface Told {
  readonly error?: { readonly message: string };
}

/** What went wrong with an answer; null: nothing. */
function problemOf(
  path: string,
  who: PersonKey | null,
  asked: string,
  status: number,
  body: string,
): string | null {
  if (status >= 500) return `${path}: ${status}`;
  const { error } = JSON.parse(body) as Told;
  if (error && status < 400) return `${path}: an error with ${status}`;
  if (error) return null;
  const { action } = procedures.find((each) => each.path === path) ?? {};
  if (who === null && action && permission(action).who !== "public") return `${path}: a yes to nobody`;
  const leaked = foreign.some((id) => body.includes(id) && !asked.toLowerCase().includes(id));
  return leaked ? `${path}: tells ${who} of another city` : null;
}

test(
  "Whatever is sent to a procedure is answered: by a yes, a refusal, or what is wrong with it",
  async () => {
    const crash = vi.spyOn(console, "error").mockImplementation(() => {});
    const everything = fc.record({
      procedure: fc.nat({ max: procedures.length - 1 }),
      place: fc.constantFrom(0, 0, 0, 1, 2),
      who: fc.constantFrom(...PERSONS),
      changes: mutations(ids),
    });
    const { tried, findings } = await runFuzz(
      everything,
      async ({ procedure, place, who, changes }) => {
        const { path = "", type } = procedures[procedure] ?? {};
        const asked = JSON.stringify(mutate(requests[procedure]?.[place], changes)) ?? "";
        const url = new URL(`http://office.test/trpc/${path}`);
        if (type === "query") url.searchParams.set("input", asked);
        const headers = { "content-type": "application/json" };
        const request = type === "query" ? {} : { method: "POST", body: asked, headers };
        const began = performance.now();
        const response = await answerRequest(new Request(url, request), "/trpc", () => ({
          ...app.as(who),
          db: undoing(app.db),
        }));
        const body = await response.text();
        if (performance.now() - began > LONGEST) return `${path}: no answer in time`;
        const problem = problemOf(path, who, asked, response.status, body);
        const cause = /(?:Error|error): [^\n"\\]{0,160}/.exec(String(crash.mock.lastCall?.[0]))?.[0];
        crash.mockClear();
        return problem && response.status >= 500 ? `${problem} ${cause}` : problem;
      },
      wish,
    );
    crash.mockRestore();
    expect(tried).toBeGreaterThanOrEqual(wish.cases);
    expect(formatFindings(findings)).toBe("");
  },
  24 * 3_600_000,
);

test("Whoever is nobody and asks for many at once is told so once", async () => {
  const body = JSON.stringify({
    cycleId: app.cycleId,
    unitIds: ids.slice(0, 2).map((id) => id.toLowerCase()),
  });
  const request = new Request("http://office.test/trpc/postings.prepareMany", {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });
  const response = await answerRequest(request, "/trpc", () => app.as(null));
  expect(response.status).toBe(401);
});
