import { checklistItems, readiness } from "@sansang/db/tables/checklist";
import { COUNT_KEYS, countKey } from "@sansang/rules/checklist/counts";
import { evidence } from "@sansang/testing/evidence";
import type { PersonKey } from "@sansang/testing/people";
import {
  attach,
  describeCurrentEvidence,
  LONG_REASON,
  rowOf,
  sendBack,
  verify,
} from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { asc } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { verifyReadiness } from "../reports/verify-readiness.ts";
import { decideItem } from "./decide-item.ts";
import { replaceItem, submitItem } from "./hand-in.ts";
import { loadCurrentEvidence } from "./load-item.ts";
import { exemptItem, reopenItem } from "./overrule-item.ts";
import { removeEvidence } from "./touch-evidence.ts";

let app: TestApp;
let items: string[] = [];
beforeAll(async () => {
  app = await openTestApp();
  const steps = ["ELECTION_TEAM", "TRAINING", "POST_LISTS"];
  const rows = await app.db.select().from(checklistItems).orderBy(asc(checklistItems.id));
  items = rows.filter(({ stepCode }) => steps.includes(stepCode)).map(({ id }) => id);
});
afterAll(() => app.close());

const cellOf = (wardId: string, stepCode: string): string => `${wardId} ${stepCode}`;

/** The summary as it is kept, cell by cell, and as a recount of the items gives it. */
async function storedAndCounted() {
  const stored = Object.fromEntries(
    (await app.db.select().from(readiness)).map((row) => [
      cellOf(row.wardId, row.stepCode),
      {
        not_started: row.notStarted,
        draft: row.draft,
        submitted_none: row.submittedNone,
        submitted_front: row.submittedFront,
        submitted_home: row.submittedHome,
        submitted_both: row.submittedBoth,
        returned: row.returned,
        disputed: row.disputed,
        verified: row.verified,
        not_applicable: row.notApplicable,
      },
    ]),
  );
  const counted: typeof stored = Object.fromEntries(Object.keys(stored).map((cell) => [cell, empty()]));
  for (const { wardId, stepCode, status, verifiedBy, weight } of await app.db.select().from(checklistItems)) {
    const cell = counted[cellOf(wardId, stepCode)];
    if (!cell) throw new Error(`No cell for ${stepCode}`);
    cell[countKey(status, verifiedBy)] += weight;
  }
  return { stored, counted };
}
const empty = () =>
  Object.fromEntries(COUNT_KEYS.map((key) => [key, 0])) as Record<(typeof COUNT_KEYS)[number], number>;

type Deed = (itemId: string) => Promise<unknown>;
const wardOf = async (itemId: string): Promise<PersonKey> =>
  (await rowOf(app, itemId)).wardId === app.city.wards[0]?.id ? "lan" : "sen";
const seen = async (itemId: string): Promise<number> => Math.max(1, (await rowOf(app, itemId)).version);

/** Everything people can do to an item; what is not possible at the moment is refused and must change nothing. */
const DEEDS: Record<string, Deed> = {
  attach: async (itemId) => attach(app, await wardOf(itemId), itemId),
  complete: async (itemId) => {
    const who = await wardOf(itemId);
    if ((await rowOf(app, itemId)).stepCode === "POST_LISTS")
      await attach(app, who, itemId, { slot: "photos", file: evidence("jpeg") });
    await attach(app, who, itemId);
    await describeCurrentEvidence(app, who, itemId);
  },
  remove: async (itemId) => {
    const [component] = await loadCurrentEvidence(app.db, itemId);
    if (component)
      await execute(removeEvidence, app.as(await wardOf(itemId)), { itemId, componentId: component.id });
  },
  submit: async (itemId) =>
    execute(submitItem, app.as(await wardOf(itemId)), { itemId, reason: LONG_REASON }),
  replace: async (itemId) =>
    execute(replaceItem, app.as(await wardOf(itemId)), { itemId, reason: LONG_REASON }),
  "front verifies": async (itemId) => verify(app, "fatherland_front", itemId, await seen(itemId)),
  "home verifies": async (itemId) => verify(app, "home_affairs", itemId, await seen(itemId)),
  "front returns": async (itemId) => sendBack(app, "fatherland_front", itemId, await seen(itemId)),
  "home returns": async (itemId) => sendBack(app, "home_affairs", itemId, await seen(itemId)),
  decide: async (itemId) =>
    execute(decideItem, app.as("quan"), {
      itemId,
      seenVersion: await seen(itemId),
      outcome: "verified",
      reason: LONG_REASON,
    }),
  reopen: async (itemId) => execute(reopenItem, app.as("quan"), { itemId, reason: LONG_REASON }),
  exempt: async (itemId) => execute(exemptItem, app.as("quan"), { itemId, reason: LONG_REASON }),
};

const orRefused = async (deed: Promise<unknown>): Promise<void> => {
  await deed.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
};

/** Forward deeds come often, so that stories get somewhere. */
const FORWARD = ["complete", "submit", "front verifies", "home verifies"];
const anyDeed = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...FORWARD) },
  { weight: 2, arbitrary: fc.constantFrom(...Object.keys(DEEDS)) },
);

test("whatever people do, one after the other or at once, the kept summary and the changes equal a recount", {
  timeout: 120_000,
}, async () => {
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(fc.record({ deed: anyDeed, item: fc.nat({ max: 5 }) }), { minLength: 1, maxLength: 3 }),
        { minLength: 8, maxLength: 24 },
      ),
      async (rounds) => {
        for (const atOnce of rounds)
          await Promise.all(
            atOnce.map(({ deed, item }) => orRefused(DEEDS[deed]?.(items[item] ?? "") ?? Promise.resolve())),
          );
        const { stored, counted } = await storedAndCounted();
        expect(stored).toEqual(counted);
        for (const cell of Object.values(stored))
          for (const key of COUNT_KEYS) if (cell[key] > 0) reached.add(key);
      },
    ),
    { numRuns: 25 },
  );
  expect(reached.size).toBeGreaterThan(5);
  expect((await answer(verifyReadiness, app.as("thanh"), {})).differences).toEqual([]);
});
