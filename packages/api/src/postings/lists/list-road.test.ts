import { randomUUID } from "node:crypto";
import { cycles } from "@sansang/db/tables/elections";
import { ledger } from "@sansang/db/tables/ledger";
import { postingRows, postingSnapshots } from "@sansang/db/tables/postings";
import { canonicalJson } from "@sansang/rules/kernel/canonical-json";
import type { PostingContent } from "@sansang/rules/postings/posting-content";
import { linesOf } from "@sansang/testing/ledger-lines";
import { electingNeighbourhood, noticeRow } from "@sansang/testing/posted-lists";
import {
  approve,
  DOCUMENT,
  fingerprintNow,
  fixedList,
  listApproved,
  listInDraft,
  listSubmitted,
  look,
  publishNow,
  submit,
  verifySteps,
  versionRow,
} from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../../kernel/command.ts";
import { digestOf } from "../../kernel/digest.ts";
import {
  approveList,
  returnList,
  setDocument,
  submitList,
  takeDownList,
  withdrawApproval,
  withdrawList,
} from "./move-list.ts";
import { prepareList } from "./prepare-list.ts";
import { publishList } from "./publish-list.ts";
import { seePreview } from "./see-preview.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

describe("a list goes to the wall", () => {
  test("Lan prepares and sends it, Quản looks, approves and publishes; what was approved is what is frozen", async () => {
    const draft = await listInDraft(app);
    const { versionId, postingId, people } = draft;
    await submit(app, draft);
    expect(await versionRow(app, versionId)).toMatchObject({
      status: "submitted",
      submittedBy: app.people.lan.userId,
    });
    await approve(app, versionId);
    const { fingerprint } = await versionRow(app, versionId);
    expect(fingerprint).toBe(await fingerprintNow(app, versionId));
    const published = await publishNow(app, draft);
    expect(published).toMatchObject({ postingId, version: 1, status: "published", number: 1, year: 2022 });

    const [snapshot] = await app.db
      .select()
      .from(postingSnapshots)
      .where(eq(postingSnapshots.versionId, versionId));
    const content = JSON.parse(snapshot?.canonical ?? "") as PostingContent;
    expect(canonicalJson(content)).toBe(snapshot?.canonical);
    expect(digestOf(snapshot?.canonical ?? "")).toBe(published.digest);
    expect(content).toMatchObject({
      version: 1,
      replaces: null,
      city: "Thành phố Sóc Trăng",
      ward: "Phường 1",
      neighbourhood: "Khóm 1",
      notice: { opensAt: "07:00", closesAt: "11:30" },
      document: { number: 1, date: "2022-04-26", decisionNumber: DOCUMENT.decisionNumber },
      rows: [
        { key: people[0], name: "Nguyễn Văn Mít", birthYear: 1960, occupation: "Giáo viên" },
        { key: people[1], name: "Cao Thị Sim", birthYear: 1975, occupation: "Buôn bán" },
      ],
    });
    expect(snapshot?.canonical).not.toMatch(/khmer|1960-02|Tổ 4/);
    const rows = await app.db.select().from(postingRows).where(eq(postingRows.versionId, versionId));
    expect(rows.sort((a, b) => a.position - b.position).map(({ content: row }) => row)).toEqual(content.rows);
  });

  test("every move leaves one line about the list", async () => {
    const lines: unknown[] = [];
    const noted = async (work: () => Promise<unknown>) => {
      for (const { action, subjectType, outcome } of await linesOf(app, work))
        if (subjectType === "posting") lines.push([action, outcome]);
    };
    let draft = { versionId: "" };
    await noted(async () => {
      draft = await listApproved(app, 0, 1);
    });
    await noted(() => publishNow(app, draft));
    expect(lines).toEqual(
      ["list.prepare", "list.prepare", "list.submit", "preview.see", "list.approve", "list.publish"].map(
        (action) => [`postings.${action}`, "done"],
      ),
    );
  });

  test("the same request twice is one publication and one number", async () => {
    const draft = await listApproved(app, 0, 2);
    const request = { versionId: draft.versionId, requestId: randomUUID() };
    const first = await execute(publishList, app.as("quan"), request);
    expect(await execute(publishList, app.as("quan"), request)).toEqual(first);
    expect(await refusalOf(publishNow(app, draft))).toBe("not_possible_now");
  });

  test("Sen’s colleague of the other ward finds nothing there, and neither does a stranger’s id", async () => {
    const { versionId } = await listSubmitted(app, 1, 0);
    const unknown = randomUUID();
    for (const id of [versionId, unknown]) {
      expect(await refusalOf(execute(submitList, app.as("lan"), { versionId: id }))).toBe("not_found");
      expect(await refusalOf(execute(withdrawList, app.as("tu"), { versionId: id }))).toBe("not_found");
    }
    const seen = { versionId: unknown, seenFingerprint: "0".repeat(64) };
    expect(await refusalOf(execute(approveList, app.as("quan"), seen))).toBe("not_found");
    expect(await refusalOf(execute(approveList, app.as("minh"), { ...seen, versionId }))).toBe("forbidden");
    await execute(withdrawList, app.as("sen"), { versionId });
    expect(await versionRow(app, versionId)).toMatchObject({ status: "draft" });
    await execute(submitList, app.as("sen"), { versionId });
  });

  test("nothing is prepared twice, and a ward’s own id is no khóm", async () => {
    const neighbourhood = { cycleId: app.cycleId, unitId: electingNeighbourhood(app, 1, 0).id };
    expect(await refusalOf(execute(prepareList, app.as("sen"), neighbourhood))).toBe("not_possible_now");
  });

  test("before election day nothing is taken down; after it the list is closed", async () => {
    const { postingId } = await listInDraft(app, 1, 1);
    const down = (now?: Date) => execute(takeDownList, app.as("quan", now), { postingId });
    expect(await refusalOf(down())).toBe("before_election_day");
    expect(await down(new Date("2022-05-08T08:00:00+07:00"))).toMatchObject({ status: "closed" });
  });
});

describe("a list comes back", () => {
  let list: Awaited<ReturnType<typeof listSubmitted>>;
  beforeAll(async () => {
    list = await listSubmitted(app, 1, 2);
  });
  const back = (reason: string) => execute(returnList, app.as("quan"), { versionId: list.versionId, reason });

  test("Quản returns it with a reason that can be read, and Sen sends it again", async () => {
    expect(await refusalOf(back("sai rồi"))).toBe("reason_missing");
    await back(LONG_REASON);
    expect(await versionRow(app, list.versionId)).toMatchObject({
      status: "draft",
      returnReason: LONG_REASON,
    });
    await submit(app, list);
    expect(await versionRow(app, list.versionId)).toMatchObject({
      status: "submitted",
      returnReason: null,
    });
  });

  test("what is submitted Quản returns, what is approved only he takes back", async () => {
    const { versionId } = list;
    expect(await refusalOf(execute(withdrawList, app.as("quan"), { versionId }))).toBe("return_instead");
    await approve(app, versionId);
    expect(await refusalOf(execute(withdrawList, app.as("sen"), { versionId }))).toBe("approved_already");
    expect(await refusalOf(execute(withdrawList, app.as("quan"), { versionId }))).toBe("reason_missing");
    const spoken = await refusalOf(
      execute(withdrawApproval, app.as("quan"), { versionId, reason: "sai rồi" }),
    );
    expect(spoken).toBe("reason_missing");
    expect(await versionRow(app, versionId)).toMatchObject({ status: "approved" });
    await execute(withdrawApproval, app.as("quan"), { versionId, reason: LONG_REASON });
    expect(await versionRow(app, versionId)).toMatchObject({
      status: "draft",
      fingerprint: null,
      returnReason: LONG_REASON,
    });
    expect(await refusalOf(publishNow(app, list))).toBe("not_possible_now");
  });

  test("a sheet is not looked at as it read before", async () => {
    const seen = { versionId: list.versionId, seenFingerprint: "0".repeat(64) };
    expect(await refusalOf(execute(seePreview, app.as("quan"), seen))).toBe("list_changed");
  });

  test("a signatory is written over a draft only", async () => {
    const document = {
      versionId: list.versionId,
      ...DOCUMENT,
      signatoryName: "Lương Minh Quýt",
      opened: DOCUMENT,
    };
    await execute(setDocument, app.as("sen"), document);
    await submit(app, list);
    expect(await refusalOf(execute(setDocument, app.as("sen"), document))).toBe("not_possible_now");
  });

  test("when the cycle is closed nothing moves any more", async () => {
    const closed = { closedAt: new Date() };
    await app.db.update(cycles).set(closed).where(eq(cycles.id, app.cycleId));
    expect(await refusalOf(back(LONG_REASON))).toBe("cycle_closed");
    await app.db.update(cycles).set({ closedAt: null }).where(eq(cycles.id, app.cycleId));
    const lines = await app.db.select().from(ledger).where(eq(ledger.subjectId, list.versionId));
    expect(lines.map(({ outcome }) => outcome)).toContain("refused");
  });
});

describe("what keeps a list from being approved is said one by one", () => {
  let own: TestApp;
  beforeAll(async () => {
    own = await openTestApp();
  });
  afterAll(() => own.close());

  test("no people, no notice, no signatory, no fixed list, no team, no look", async () => {
    const neighbourhood = electingNeighbourhood(own, 0, 0);
    const { versionId } = await execute(prepareList, own.as("lan"), {
      cycleId: own.cycleId,
      unitId: neighbourhood.id,
    });
    const send = () => execute(submitList, own.as("lan"), { versionId });
    const approving = async () =>
      execute(approveList, own.as("quan"), {
        versionId,
        seenFingerprint: await fingerprintNow(own, versionId),
      });
    expect(await refusalOf(send())).toBe("list_empty");
    await fixedList(own, neighbourhood);
    expect(await refusalOf(send())).toBe("notice_missing");
    await noticeRow(own, neighbourhood);
    expect(await refusalOf(send())).toBe("signatory_missing");
    await execute(setDocument, own.as("lan"), { versionId, ...DOCUMENT, opened: null });
    await send();
    expect(await refusalOf(approving())).toBe("step_not_verified");
    await verifySteps(own, neighbourhood, ["VETTING"]);
    expect(await refusalOf(approving())).toBe("step_not_verified");
    await verifySteps(own, neighbourhood);
    expect(await refusalOf(approving())).toBe("preview_not_seen");
    await look(own, versionId, "quan");
    expect(await approving()).toMatchObject({ status: "approved" });
  });
});
