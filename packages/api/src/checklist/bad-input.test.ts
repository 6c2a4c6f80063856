import { createHash, randomUUID } from "node:crypto";
import {
  checklistItems,
  evidenceComponents,
  evidenceVersions,
  readiness,
  verdicts,
} from "@sansang/db/tables/checklist";
import { files } from "@sansang/db/tables/files";
import type { Actor } from "@sansang/rules/access/can";
import { evidence } from "@sansang/testing/evidence";
import type { PersonKey } from "@sansang/testing/people";
import {
  FACTS,
  freshItem,
  itemDisputed,
  itemInDraft,
  itemSubmitted,
  itemVerified,
  LONG_REASON,
  upload,
  verify,
} from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { TRPCError } from "@trpc/server";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ZodError } from "zod";
import { Refusal } from "../kernel/refusal.ts";
import { createCallerFactory } from "../kernel/trpc.ts";
import { loadCurrentEvidence } from "./load-item.ts";
import { checklistRouter } from "./router.ts";

const callerOf = createCallerFactory(checklistRouter);
type Command =
  | "attach"
  | "describe"
  | "remove"
  | "submit"
  | "replace"
  | "verify"
  | "return"
  | "decide"
  | "reopen"
  | "exempt";
type Input = Record<string, unknown>;

let app: TestApp;
/** For each command one input that would go through, and who sends it. */
let right: Record<Command, { who: PersonKey; input: Input }>;

async function rightInputs(): Promise<typeof right> {
  const draft = await itemInDraft(app);
  const submitted = await itemSubmitted(app);
  const [component] = await loadCurrentEvidence(app.db, draft);
  const empty = await freshItem(app, { step: "SECURITY" });
  const file = evidence();
  const spoolId = await upload(app, "lan", empty, "security_plan", file);
  const overrule = (itemId: string) => ({ who: "quan" as const, input: { itemId, reason: LONG_REASON } });
  const seen = { itemId: submitted, seenVersion: 1, institution: "home_affairs" };
  const touch = { itemId: draft, componentId: component?.id, onBehalfReason: LONG_REASON };
  return {
    attach: {
      who: "lan",
      input: {
        itemId: empty,
        slot: "security_plan",
        fileName: file.name,
        spoolId,
        onBehalfReason: LONG_REASON,
      },
    },
    describe: { who: "lan", input: { ...touch, facts: FACTS, opened: null } },
    remove: { who: "lan", input: touch },
    submit: { who: "lan", input: { itemId: draft, reason: LONG_REASON } },
    replace: { who: "lan", input: { itemId: submitted, reason: LONG_REASON } },
    verify: { who: "hoa", input: seen },
    return: {
      who: "hoa",
      input: { ...seen, code: "other", reason: LONG_REASON, answerBy: "2022-04-28T17:00:00+07:00" },
    },
    decide: {
      who: "quan",
      input: { itemId: await itemDisputed(app), seenVersion: 1, outcome: "verified", reason: LONG_REASON },
    },
    reopen: overrule(await itemVerified(app)),
    exempt: overrule(await freshItem(app)),
  };
}

beforeAll(async () => {
  app = await openTestApp();
  right = await rightInputs();
});
afterAll(() => app.close());

/** Everything a command of this room could have changed. */
async function everything(): Promise<string> {
  const hash = createHash("sha256");
  for (const table of [checklistItems, evidenceComponents, evidenceVersions, verdicts, readiness, files])
    hash.update(
      JSON.stringify(
        (await app.db.select().from(table as typeof files)).map((row) => JSON.stringify(row)).sort(),
      ),
    );
  for await (const { key } of app.storage.list()) hash.update(key);
  return hash.digest("hex");
}

/** Sends an input past the screens and tells what came back. */
async function send(
  command: Command,
  input: unknown,
  who: PersonKey | Actor = right[command].who,
): Promise<string> {
  try {
    await callerOf(app.as(who))[command](input as never);
    return "done";
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    if (cause instanceof Refusal) return cause.reason;
    if (cause instanceof ZodError)
      return `bad input: ${cause.issues
        .map(({ path }) => path.join("."))
        .sort()
        .join(", ")}`;
    throw error;
  }
}

/** The same person with the same right, but over the other ward. */
function elsewhere(who: PersonKey): Actor {
  const ward = app.city.wards[1];
  const place = { unitId: ward?.id ?? "", unitPath: ward?.path ?? app.city.path };
  return { ...app.people[who], grants: app.people[who].grants.map((grant) => ({ ...grant, ...place })) };
}

const COMMANDS: readonly Command[] = [
  "attach",
  "describe",
  "remove",
  "submit",
  "replace",
  "verify",
  "return",
  "decide",
  "reopen",
  "exempt",
];
const TEXTS: Record<Command, readonly string[]> = {
  attach: ["fileName", "slot", "onBehalfReason"],
  describe: ["onBehalfReason"],
  remove: ["onBehalfReason"],
  submit: ["reason"],
  replace: ["reason"],
  verify: [],
  return: ["reason"],
  decide: ["reason"],
  reopen: ["reason"],
  exempt: ["reason"],
};
const OPTIONAL = new Set(["onBehalfReason", "answerBy", "submit.reason"]);
const fieldsOf = (command: Command): string[] => Object.keys(right[command].input);

async function expectNoChange(work: () => Promise<void>): Promise<void> {
  const before = await everything();
  await work();
  expect(await everything()).toBe(before);
}

describe.each(COMMANDS)("%s", (command) => {
  test("refuses each missing field by its name", () =>
    expectNoChange(async () => {
      for (const field of fieldsOf(command).filter(
        (each) => !OPTIONAL.has(each) && !OPTIONAL.has(`${command}.${each}`),
      )) {
        const { [field]: _, ...rest } = right[command].input;
        expect(await send(command, rest), field).toMatch(new RegExp(`^bad input: .*${field}`));
      }
      for (const nothing of [undefined, null, {}, [], "text", 7])
        expect(await send(command, nothing)).toMatch(/^bad input/);
    }));

  test("refuses each field of a wrong type", () =>
    expectNoChange(async () => {
      for (const field of fieldsOf(command))
        for (const wrong of [7.5, {}, [], true, null, "", "\u0000", "' or 1=1 --"]) {
          const isText =
            TEXTS[command].includes(field) &&
            typeof wrong === "string" &&
            wrong.length >= 11 &&
            !field.match(/reason/i);
          // What a form found may be nothing at all.
          const isNothing = field === "opened" && (wrong === null || JSON.stringify(wrong) === "{}");
          if (isText || isNothing) continue;
          expect(
            await send(command, { ...right[command].input, [field]: wrong }),
            `${field} = ${JSON.stringify(wrong)}`,
          ).toMatch(/^bad input/);
        }
    }));

  test("refuses what is too long", () =>
    expectNoChange(async () => {
      for (const field of TEXTS[command])
        expect(await send(command, { ...right[command].input, [field]: "ă".repeat(1_001) }), field).toBe(
          `bad input: ${field}`,
        );
    }));

  test("refuses control characters and marks that turn the writing round", () =>
    expectNoChange(async () => {
      for (const field of TEXTS[command])
        for (const mark of ["\u0007", "\u001b[2J", "\u202e"])
          expect(
            await send(command, { ...right[command].input, [field]: `thiếu chữ ký ${mark} của Chủ tịch` }),
            field,
          ).toBe(`bad input: ${field}`);
    }));

  test("counts a reason by what is read, not by how its tones are encoded", () =>
    expectNoChange(async () => {
      const short = "thiếu chữ ký".normalize("NFD");
      expect(short.length).toBeGreaterThan(14);
      for (const field of TEXTS[command].filter((each) => /reason/i.test(each)))
        expect(await send(command, { ...right[command].input, [field]: short })).toBe(`bad input: ${field}`);
    }));

  test("knows no item of another ward, and answers as for one that never was", () =>
    expectNoChange(async () => {
      const { who, input } = right[command];
      const stranger = elsewhere(who);
      expect(await send(command, input, stranger)).toBe("not_found");
      expect(await send(command, { ...input, itemId: randomUUID() }, stranger)).toBe("not_found");
    }));

  test("refuses those without the right", () =>
    expectNoChange(async () => {
      const { input } = right[command];
      const outsiders: PersonKey[] = ["thanh", right[command].who === "quan" ? "minh" : "quan"];
      for (const who of outsiders) expect(await send(command, input, who), who).toBe("forbidden");
    }));
});

test("a verdict, a decision on what has changed meanwhile is refused", () =>
  expectNoChange(async () => {
    for (const command of ["verify", "return", "decide"] as const)
      for (const seenVersion of [2, 99])
        expect(await send(command, { ...right[command].input, seenVersion })).toBe("evidence_changed");
  }));

test("impossible days, numbers and kinds of a paper are refused each by its field", () =>
  expectNoChange(async () => {
    const wrong = { kind: "poem", number: "1".repeat(21), symbol: "", signedOn: "2022-02-30", signer: "x" };
    for (const [field, value] of Object.entries(wrong))
      expect(await send("describe", { ...right.describe.input, facts: { ...FACTS, [field]: value } })).toBe(
        `bad input: facts.${field}`,
      );
  }));

test("unknown fields are not stored, and no field reaches the table around the rules", async () => {
  const itemId = await itemSubmitted(app);
  const seen = { itemId, institution: "fatherland_front", seenVersion: 1 };
  await callerOf(app.as("minh")).verify({
    ...seen,
    status: "verified",
    givenBy: app.people.hoa.userId,
  } as never);
  const reply = await app.db
    .select()
    .from(verdicts)
    .where(eq(verdicts.itemId, itemId))
    .orderBy(asc(verdicts.id));
  expect(reply.map(({ givenBy }) => givenBy)).toEqual([app.people.minh.userId]);
  await verify(app, "home_affairs", itemId);
});

test("tones in the decomposed form are stored in the composed one", async () => {
  const itemId = await itemSubmitted(app);
  const reason = "thiếu chữ ký của Chủ tịch phường";
  await callerOf(app.as("hoa")).return({
    itemId,
    institution: "home_affairs",
    seenVersion: 1,
    code: "other",
    reason: `  ${reason.normalize("NFD")}  `,
  });
  const [reply] = await app.db.select().from(verdicts).where(eq(verdicts.itemId, itemId));
  expect(reply?.reason).toBe(reason.normalize("NFC"));
});

test("put right, every one of these inputs goes through", async () => {
  const order: readonly Command[] = ["attach", "describe", "verify", "decide", "reopen", "exempt", "submit"];
  for (const command of order) expect(await send(command, right[command].input), command).toBe("done");
});
