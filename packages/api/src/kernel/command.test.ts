import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { checklistItems } from "@sansang/db/tables/checklist";
import { linesOf } from "@sansang/testing/ledger-lines";
import { refusalOf } from "@sansang/testing/refused";
import { attach, freshItem, itemInDraft, itemSubmitted, rowOf, verify } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { verifyItem } from "../checklist/give-verdict.ts";
import { submitItem } from "../checklist/hand-in.ts";
import { command, execute } from "./command.ts";
import type { Affected, Consequence } from "./consequence.ts";
import { Refusal } from "./refusal.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** Moves an item's version and then ends as told: what a command does must not outlive its failure. */
const moveAndThen = (end: () => void, tidy: () => Promise<void> = async () => {}) =>
  command({
    action: "checklist.item.submit",
    input: z.object({ itemId: z.uuid() }),
    load: async (tx, { itemId }) => {
      const [row] = await tx.select().from(checklistItems).where(eq(checklistItems.id, itemId));
      if (!row) throw new Refusal("not_found");
      return { ...row, group: row.id };
    },
    run: async ({ tx, subject }) => {
      await tx.update(checklistItems).set({ version: 7 }).where(eq(checklistItems.id, subject.id));
      end();
      return {
        result: { version: 7 },
        line: { subjectType: "item", subjectId: subject.id, unitPath: subject.unitPath },
        afterCommit: tidy,
      };
    },
  });

describe("who may", () => {
  test("a stranger is asked to sign in", async () => {
    const itemId = await itemSubmitted(app);
    expect(await refusalOf(execute(submitItem, app.as(null), { itemId }))).toBe("not_signed_in");
  });

  test.each(["lan", "tu", "quan", "thanh"] as const)(
    "%s sees the item and may not verify it",
    async (who) => {
      const itemId = await itemSubmitted(app, { unit: app.city.wards[0]?.neighbourhoods[0]?.path });
      const verdict = execute(verifyItem, app.as(who), {
        itemId,
        institution: "fatherland_front",
        seenVersion: 1,
      });
      expect(await refusalOf(verdict)).toBe("forbidden");
    },
  );

  test("Thanh sees everything and does nothing: the verb does not even begin", async () => {
    const itemId = await freshItem(app);
    let began = false;
    const declared = moveAndThen(() => {
      began = true;
    });
    expect(await refusalOf(execute(declared, app.as("thanh"), { itemId }))).toBe("forbidden");
    expect(began).toBe(false);
  });

  test("an item of another ward looks like one that never was", async () => {
    const itemId = await itemSubmitted(app);
    const answers: Refusal[] = [];
    for (const id of [itemId, randomUUID()])
      await execute(submitItem, app.as("sen"), { itemId: id }).catch((error) => answers.push(error));
    const [foreign, missing] = answers;
    expect(foreign).toBeInstanceOf(Refusal);
    expect({ ...foreign }).toEqual({ ...missing });
    expect(foreign?.reason).toBe("not_found");
  });

  test("Tư works for her khóm: neither its neighbour nor the ward's dossier exists for her", async () => {
    const [own, next] = app.city.wards[0]?.neighbourhoods ?? [];
    const mine = await freshItem(app, { unit: own?.path });
    await attach(app, "tu", mine);
    expect((await rowOf(app, mine)).status).toBe("draft");
    for (const item of [
      await freshItem(app, { unit: next?.path }),
      await freshItem(app, { step: "SECURITY" }),
    ])
      expect(await refusalOf(attach(app, "tu", item))).toBe("not_found");
  });

  test("a right that has been taken away no longer counts", async () => {
    const itemId = await itemSubmitted(app);
    const bare = { ...app.people.minh, grants: [] };
    const verdict = execute(verifyItem, app.as(bare), {
      itemId,
      institution: "fatherland_front",
      seenVersion: 1,
    });
    expect(await refusalOf(verdict)).toBe("not_found");
  });
});

describe("the ledger", () => {
  test("gets one line for one verb, with who, by which role, what and where", async () => {
    const itemId = await itemSubmitted(app);
    const { unitPath, cycleId } = await rowOf(app, itemId);
    const lines = await linesOf(app, () => verify(app, "fatherland_front", itemId));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      actorId: app.people.minh.userId,
      actorRole: "supervisor",
      action: "checklist.item.verify",
      outcome: "done",
      subjectType: "item",
      subjectId: itemId,
      unitPath,
      cycleId,
      onBehalf: null,
      detail: {
        before: { status: "submitted", version: 1 },
        after: { status: "submitted", version: 1, institution: "fatherland_front" },
      },
    });
  });

  test("gets a line for a refused attempt too, without telling where the thing lies", async () => {
    const itemId = await itemSubmitted(app);
    const attempt = () =>
      execute(verifyItem, app.as("lan"), { itemId, institution: "home_affairs", seenVersion: 1 });
    const lines = await linesOf(app, attempt);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      actorId: app.people.lan.userId,
      action: "checklist.item.verify",
      outcome: "refused",
      subjectId: itemId,
      unitPath: null,
      detail: { after: { refusal: "forbidden" } },
    });
  });

  test("cannot be changed by the application, nor by the owner of the schema", async () => {
    await expect(app.db.$client.query("update ledger set action = 'nothing'")).rejects.toThrow(
      /permission denied/,
    );
    await expect(app.db.$client.query("delete from ledger")).rejects.toThrow(/permission denied/);
  });
});

describe("all or nothing", () => {
  test("a refusal after a write takes the write back and leaves only its own line", async () => {
    const itemId = await freshItem(app);
    const declared = moveAndThen(() => {
      throw new Refusal("nothing_changed");
    });
    const lines = await linesOf(app, () => execute(declared, app.as("lan"), { itemId }));
    expect(lines.map(({ outcome }) => outcome)).toEqual(["refused"]);
    expect((await rowOf(app, itemId)).version).toBe(0);
  });

  test("a crash takes everything back and is no refusal", async () => {
    const itemId = await freshItem(app);
    const declared = moveAndThen(() => {
      throw new Error("the disk is full");
    });
    expect(await linesOf(app, () => execute(declared, app.as("lan"), { itemId }))).toEqual([]);
    await expect(execute(declared, app.as("lan"), { itemId })).rejects.toThrow("the disk is full");
    expect((await rowOf(app, itemId)).version).toBe(0);
  });

  test("tidies up only after the commit, and a failing broom harms nobody", async () => {
    const itemId = await freshItem(app);
    let versionSeen = 0;
    const look = async () => {
      versionSeen = (await rowOf(app, itemId)).version;
      throw new Error("the broom broke");
    };
    expect(
      await execute(
        moveAndThen(() => {}, look),
        app.as("lan"),
        { itemId },
      ),
    ).toEqual({ version: 7 });
    expect(versionSeen).toBe(7);
    await setTimeout(1);
  });

  test("never tidies up after a refusal", async () => {
    const itemId = await freshItem(app);
    let swept = false;
    const declared = moveAndThen(
      () => {
        throw new Refusal("nothing_changed");
      },
      async () => {
        swept = true;
      },
    );
    await refusalOf(execute(declared, app.as("lan"), { itemId }));
    expect(swept).toBe(false);
  });
});

describe("judges look at what follows from a write", () => {
  const watching = (seen: Affected[], apply: Consequence["apply"] = async () => {}): Consequence => ({
    actions: ["checklist.item.submit"],
    apply: async (tx, affected) => {
      seen.push(affected);
      await apply(tx, affected);
    },
  });
  const withConsequence = (apply: Consequence) => ({ ...app.as("lan"), consequences: [apply] });

  test("in its transaction, after it, told where, when and what", async () => {
    const itemId = await itemInDraft(app);
    const seen: Affected[] = [];
    let status = "";
    const looks = watching(seen, async (tx) => {
      const [row] = await tx.select().from(checklistItems).where(eq(checklistItems.id, itemId));
      status = row?.status ?? "";
    });
    await execute(submitItem, withConsequence(looks), { itemId });
    const { unitPath, cycleId } = await rowOf(app, itemId);
    const line = expect.objectContaining({ after: expect.objectContaining({ status: "submitted" }) });
    expect(seen).toEqual([{ unitPath, cycleId, now: app.as("lan").now, line }]);
    expect(status).toBe("submitted");
  });

  test("not for another action, and not for what was refused or answered before", async () => {
    const itemId = await itemInDraft(app);
    const seen: Affected[] = [];
    const context = withConsequence(watching(seen));
    const requestId = randomUUID();
    await execute(submitItem, context, { itemId, requestId });
    await execute(submitItem, context, { itemId, requestId });
    expect(await refusalOf(execute(submitItem, context, { itemId }))).toBe("not_possible_now");
    const minh = { ...context, actor: app.people.minh };
    await execute(verifyItem, minh, { itemId, institution: "fatherland_front", seenVersion: 1 });
    expect(seen).toHaveLength(1);
  });

  test("where a judge fails nothing has happened", async () => {
    const itemId = await itemInDraft(app);
    const fails = watching([], async () => {
      throw new Error("the judge fell ill");
    });
    const lines = await linesOf(app, () => execute(submitItem, withConsequence(fails), { itemId }));
    expect(lines).toEqual([]);
    expect(await rowOf(app, itemId)).toMatchObject({ status: "draft", version: 0 });
  });
});

test("what is looked at ahead holds no connection, and is refused like anything else", async () => {
  const itemId = await freshItem(app);
  let waiting = -1;
  const declared = command({
    action: "checklist.item.submit",
    input: z.object({ itemId: z.uuid(), wrong: z.boolean() }),
    ahead: async ({ wrong }) => {
      waiting = app.db.$client.totalCount - app.db.$client.idleCount;
      if (wrong) throw new Refusal("empty_file");
      return "looked";
    },
    load: async (_, { itemId: id }, __, looked) => ({ ...(await rowOf(app, id)), group: id, looked }),
    run: async ({ subject: { id, unitPath, looked } }) => ({
      result: looked,
      line: { subjectType: "item", subjectId: id, unitPath },
    }),
  });
  expect(await execute(declared, app.as("lan"), { itemId, wrong: false })).toBe("looked");
  expect(waiting).toBe(0);
  const lines = await linesOf(app, async () => {
    expect(await refusalOf(execute(declared, app.as("lan"), { itemId, wrong: true }))).toBe("empty_file");
  });
  expect(lines.map(({ outcome }) => outcome)).toEqual(["refused"]);
});
