import { evidenceVersions } from "@sansang/db/tables/checklist";
import { evidence } from "@sansang/testing/evidence";
import { linesOf } from "@sansang/testing/ledger-lines";
import { refusalOf } from "@sansang/testing/refused";
import {
  attach,
  describeCurrentEvidence,
  freshItem,
  itemAwaitingSecondVerdict,
  itemInDraft,
  itemReturned,
  itemSubmitted,
  itemVerified,
  LONG_REASON,
  layComplete,
  rowOf,
  verify,
} from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { replaceItem, submitItem } from "./hand-in.ts";
import { showItem } from "./show-item.ts";
import { describeEvidence, removeEvidence } from "./touch-evidence.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const submit = (itemId: string, reason?: string) => execute(submitItem, app.as("lan"), { itemId, reason });
const replace = (itemId: string) => execute(replaceItem, app.as("lan"), { itemId, reason: LONG_REASON });
const versionsOf = (itemId: string) =>
  app.db
    .select()
    .from(evidenceVersions)
    .where(eq(evidenceVersions.itemId, itemId))
    .orderBy(asc(evidenceVersions.number));

describe("Lan submits", () => {
  test("what lies on the table becomes version 1, frozen, with its digest and those who had a hand in it", async () => {
    const itemId = await itemInDraft(app);
    const lines = await linesOf(app, () => submit(itemId));
    const [version] = await versionsOf(itemId);
    expect(version).toMatchObject({
      number: 1,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      contributors: [app.people.lan.userId],
    });
    expect(lines).toMatchObject([
      {
        outcome: "done",
        detail: {
          before: { status: "draft", version: 0 },
          after: { status: "submitted", version: 1, digest: version?.digest },
        },
      },
    ]);
    expect(await rowOf(app, itemId)).toMatchObject({
      status: "submitted",
      verifiedBy: "none",
      submittedOn: "2022-04-26",
    });
  });

  test("nothing on the table is nothing to send", async () => {
    expect(await refusalOf(submit(await freshItem(app)))).toBe("not_possible_now");
  });

  test("a paper without number, date and signer is not complete", async () => {
    const itemId = await freshItem(app, { step: "ELECTION_TEAM" });
    await attach(app, "lan", itemId);
    expect(await refusalOf(submit(itemId))).toBe("evidence_missing");
  });

  test("a returned item is sent again changed, or unchanged with a reason", async () => {
    const itemId = await itemReturned(app);
    expect(await refusalOf(submit(itemId))).toBe("nothing_changed");
    await submit(itemId, LONG_REASON);
    expect(await rowOf(app, itemId)).toMatchObject({ status: "submitted", version: 2 });
  });

  test("a reviewer sees what is new in the next version and what is not", async () => {
    const itemId = await itemReturned(app, { step: "POST_LISTS" });
    const { componentId } = await attach(app, "lan", itemId, { slot: "photos", file: evidence("jpeg") });
    await submit(itemId);
    const { versions } = await answer(showItem, app.as("minh"), { itemId });
    expect(versions[0]?.components.filter(({ isNew }) => isNew).map(({ id }) => id)).toEqual([componentId]);
    expect(versions[0]?.components).toHaveLength(3);
  });

  test("on behalf: a supervisor submits only with a reason, and the version says so", async () => {
    const itemId = await itemInDraft(app);
    const onBehalf = "gửi thay vì phường mất mạng";
    expect(await refusalOf(execute(submitItem, app.as("minh"), { itemId }))).toBe("on_behalf_needs_reason");
    await execute(submitItem, app.as("minh"), { itemId, reason: onBehalf });
    expect((await versionsOf(itemId))[0]).toMatchObject({ onBehalf, submittedBy: app.people.minh.userId });
  });

  test("who is both a supervisor and the ward's own official acts as the official, and the line says so", async () => {
    const { lan, minh } = app.people;
    const both = { ...lan, grants: [...minh.grants, ...lan.grants] };
    const itemId = await itemInDraft(app);
    const lines = await linesOf(app, () => execute(submitItem, app.as(both), { itemId }));
    expect(lines).toMatchObject([{ outcome: "done", actorRole: "ward_official", onBehalf: null }]);
  });

  test("versions that were sent cannot be changed by the application", async () => {
    await expect(app.db.$client.query("update evidence_versions set digest = 'x'")).rejects.toThrow(
      /permission denied/,
    );
    await expect(app.db.$client.query("delete from verdicts")).rejects.toThrow(/permission denied/);
  });
});

describe("a new version voids what was said of the old one", () => {
  test.each([
    ["half verified", itemAwaitingSecondVerdict],
    ["verified", itemVerified],
    ["under review", itemSubmitted],
  ] as const)("%s: a replaced file sends both verdicts to history", async (_, situation) => {
    const itemId = await situation(app);
    await attach(app, "lan", itemId);
    await describeCurrentEvidence(app, "lan", itemId);
    await replace(itemId);
    expect(await rowOf(app, itemId)).toMatchObject({ status: "submitted", verifiedBy: "none", version: 2 });
    const shown = await answer(showItem, app.as("minh"), { itemId });
    expect(shown.verdicts.filter(({ stands }) => stands)).toEqual([]);
    expect(shown.versions.map(({ number }) => number)).toEqual([2, 1]);
  });

  test("so does a changed fact, and a removed file", async () => {
    const itemId = await itemVerified(app, { step: "POST_LISTS" });
    const extra = await attach(app, "lan", itemId, { slot: "photos", file: evidence("jpeg") });
    await replace(itemId);
    await verify(app, "fatherland_front", itemId, 2);
    await execute(removeEvidence, app.as("lan"), { itemId, componentId: extra.componentId });
    expect((await rowOf(app, itemId)).verifiedBy).toBe("fatherland_front");
    await replace(itemId);
    expect(await rowOf(app, itemId)).toMatchObject({ verifiedBy: "none", version: 3 });
    const [paper] = (await answer(showItem, app.as("lan"), { itemId })).currentEvidence;
    const facts = {
      kind: "minutes" as const,
      number: "13",
      symbol: "BB",
      signedOn: paper?.facts?.signedOn ?? ("" as never),
      signer: "Lê Văn Ổi",
    };
    await execute(describeEvidence, app.as("lan"), {
      itemId,
      componentId: paper?.id ?? "",
      facts,
      opened: paper?.facts ?? null,
    });
    await replace(itemId);
    expect((await rowOf(app, itemId)).version).toBe(4);
    const digests = (await versionsOf(itemId)).map(({ digest }) => digest);
    expect(digests[2]).toBe(digests[0]);
    expect(new Set(digests).size).toBe(3);
    const shown = await answer(showItem, app.as("lan"), { itemId });
    expect(shown.versions.at(-1)?.components.map(({ slot }) => slot)).toEqual(["posting_minutes", "photos"]);
  });

  test("nothing changed is nothing to replace, and a missing file neither", async () => {
    const itemId = await itemSubmitted(app);
    expect(await refusalOf(replace(itemId))).toBe("nothing_changed");
    const [only] = (await answer(showItem, app.as("lan"), { itemId })).currentEvidence;
    await execute(removeEvidence, app.as("lan"), { itemId, componentId: only?.id ?? "" });
    expect(await refusalOf(replace(itemId))).toBe("evidence_missing");
    expect((await rowOf(app, itemId)).version).toBe(1);
  });

  test("taking a file away and laying the same bytes again is no change", async () => {
    const itemId = await freshItem(app, { step: "VOTER_LIST" });
    const file = evidence();
    await attach(app, "lan", itemId, { file });
    await submit(itemId);
    const [only] = (await answer(showItem, app.as("lan"), { itemId })).currentEvidence;
    await execute(removeEvidence, app.as("lan"), { itemId, componentId: only?.id ?? "" });
    await attach(app, "lan", itemId, { file });
    expect(await refusalOf(replace(itemId))).toBe("nothing_changed");
  });

  test("two windows send at once: one version more, not two", async () => {
    const itemId = await itemReturned(app);
    await attach(app, "lan", itemId);
    await describeCurrentEvidence(app, "lan", itemId);
    const clicks = await Promise.allSettled([submit(itemId), submit(itemId)]);
    expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await rowOf(app, itemId)).version).toBe(2);
  });

  test("a draft made whole by two people names both", async () => {
    const [own] = app.city.wards[0]?.neighbourhoods ?? [];
    const itemId = await freshItem(app, { step: "PUBLIC_INFORMATION", unit: own?.path });
    await layComplete(app, "lan", itemId);
    await attach(app, "tu", itemId, { slot: "photos", file: evidence("jpeg") });
    await submit(itemId);
    const { lan, tu } = app.people;
    expect([...((await versionsOf(itemId))[0]?.contributors ?? [])].sort()).toEqual(
      [lan.userId, tu.userId].sort(),
    );
  });
});
