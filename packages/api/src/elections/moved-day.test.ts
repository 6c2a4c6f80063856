import { candidates, nominations } from "@sansang/db/tables/candidates";
import { ledger } from "@sansang/db/tables/ledger";
import { postingVersions } from "@sansang/db/tables/postings";
import { asCalendarDate, type CalendarDate } from "@sansang/rules/kernel/calendar";
import { closeCycle } from "@sansang/testing/close-cycle";
import { moveDay } from "@sansang/testing/move-day";
import { NOTICE } from "@sansang/testing/posted-lists";
import {
  approve,
  fingerprintNow,
  type ListDraft,
  listApproved,
  listInDraft,
  listSubmitted,
  publishNow,
  submit,
  versionRow,
} from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answerPublic } from "../kernel/public-query.ts";
import { answer } from "../kernel/query.ts";
import { correctList } from "../postings/lists/correct-list.ts";
import { showPosting } from "../postings/lists/show-posting.ts";
import { publicNeighbourhood } from "../postings/portal/public-neighbourhood.ts";
import { publicSheet } from "../postings/portal/public-sheet.ts";
import { moveElectionDay } from "./move-election-day.ts";
import { previewMove } from "./preview-move.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const MAY_7 = asCalendarDate("2022-05-07");
const MAY_14 = asCalendarDate("2022-05-14");
const MAY_21 = asCalendarDate("2022-05-21");
const REASON = `Ngày bầu cử đổi từ 07/05/2022 sang 14/05/2022: ${LONG_REASON}`;

const move = (to: CalendarDate = MAY_14, from: CalendarDate = MAY_7) =>
  moveDay(app.as("quan"), app.cycleId, from, to);
const versionsOf = ({ postingId }: Pick<ListDraft, "postingId">) =>
  app.db
    .select()
    .from(postingVersions)
    .where(eq(postingVersions.postingId, postingId))
    .orderBy(asc(postingVersions.version));
const published = async (ward = 0, number = 0) => {
  const list = await listApproved(app, ward, number);
  return { ...list, ...(await publishNow(app, list)) };
};
const sheet = async (code: string) => {
  const found = await answerPublic(publicSheet, app.as(null), { code });
  if (!found) throw new Error(`No sheet ${code}`);
  return found;
};
const page = () =>
  answerPublic(publicNeighbourhood, app.as(null), { ward: "phuong-1", neighbourhood: "khom-1" });

describe("a published list", () => {
  test("gets its correction in the same deed, by the office, with the day in its reason", async () => {
    const list = await published();
    await move();
    const [first, second] = await versionsOf(list);
    expect(first).toMatchObject({ version: 1, status: "published" });
    expect(second).toMatchObject({
      version: 2,
      status: "draft",
      reason: REASON,
      signatoryName: "Mai Thị Dừa",
      decisionNumber: "31/QĐ-UBND",
      preparedBy: null,
    });
    const lines = await app.db
      .select()
      .from(ledger)
      .where(and(eq(ledger.action, "postings.list.settle"), eq(ledger.groupId, list.postingId)));
    expect(lines).toMatchObject([{ actorId: null, outcome: "done", subjectId: list.postingId }]);
  });

  test("is no longer called current by its code from that second, and its page says both days", async () => {
    const { code } = await published();
    expect(await sheet(code)).toMatchObject({
      dayInForce: MAY_7,
      electionDayNow: MAY_7,
      isBeingCorrected: false,
    });
    await move();
    expect(await sheet(code)).toMatchObject({
      state: "current",
      electionDay: MAY_7,
      dayInForce: MAY_7,
      electionDayNow: MAY_14,
      isBeingCorrected: true,
    });
    expect(await page()).toMatchObject({
      cycle: { electionDay: MAY_14 },
      list: { version: 1, electionDay: MAY_7, isBeingCorrected: true },
    });
  });

  test("shows the approver the day that changed, though no row did, and says it on the old sheet for ever", async () => {
    const list = await published();
    await move();
    const [, second] = await versionsOf(list);
    const versionId = second?.id ?? "";
    const facts = [{ fact: "electionDay", before: MAY_7, after: MAY_14 }];
    const shown = await answer(showPosting, app.as("quan"), { postingId: list.postingId });
    expect(shown.diff).toMatchObject({ facts, added: [], removed: [], changed: [] });
    await submit(app, { ...list, versionId });
    await approve(app, versionId);
    const { code } = await publishNow(app, { versionId });
    expect(await sheet(list.code)).toMatchObject({
      state: "superseded",
      current: { version: 2, code },
      changes: { added: 0, removed: 0, changed: 0, facts },
      dayInForce: MAY_14,
      electionDayNow: MAY_14,
    });
    expect(await sheet(code)).toMatchObject({
      state: "current",
      electionDay: MAY_14,
      isBeingCorrected: false,
    });
  });

  test("moved twice: the draft of the office takes the second reason, and nobody is hindered by it", async () => {
    const list = await published();
    await move();
    await move(MAY_21, MAY_14);
    const versions = await versionsOf(list);
    expect(versions.map(({ status }) => status)).toEqual(["published", "draft"]);
    expect(versions[1]?.reason).toBe(
      `${REASON}; Ngày bầu cử đổi từ 14/05/2022 sang 21/05/2022: ${LONG_REASON}`,
    );
    const versionId = versions[1]?.id ?? "";
    await submit(app, { ...list, versionId });
    await approve(app, versionId);
    expect(await publishNow(app, { versionId })).toMatchObject({ version: 2, status: "published" });
  });

  test("in a cycle that is closed meanwhile is promised no new sheet", async () => {
    const { code } = await published();
    await move();
    await closeCycle(app.as("quan"), app.cycleId);
    expect(await sheet(code)).toMatchObject({
      isCycleClosed: true,
      isBeingCorrected: false,
      dayInForce: MAY_7,
    });
  });
});

describe("a list on its way", () => {
  test("that nobody has sent yet stays the draft it is, and reads the new day", async () => {
    const list = await listInDraft(app);
    const seen = await fingerprintNow(app, list.versionId);
    const before = await versionRow(app, list.versionId);
    await move();
    expect(await versionRow(app, list.versionId)).toEqual(before);
    expect(await fingerprintNow(app, list.versionId)).not.toBe(seen);
    const lines = await app.db.select().from(ledger).where(eq(ledger.action, "postings.list.settle"));
    expect(lines).toEqual([]);
  });

  test("that was submitted goes back to its draft with the reason", async () => {
    const list = await listSubmitted(app);
    await move();
    expect(await versionRow(app, list.versionId)).toMatchObject({
      status: "draft",
      reason: null,
      returnReason: REASON,
    });
  });

  test("that was approved loses its approval, and cannot be published by anybody", async () => {
    const list = await listApproved(app);
    const seen = await fingerprintNow(app, list.versionId);
    await move();
    expect(await versionRow(app, list.versionId)).toMatchObject({
      status: "draft",
      fingerprint: null,
      approvedBy: null,
      approvedAt: null,
    });
    expect(await fingerprintNow(app, list.versionId)).not.toBe(seen);
    expect(await refusalOf(publishNow(app, list))).toBe("not_possible_now");
  });

  test("that corrects another one takes the reason beside its own, in its draft too", async () => {
    const list = await published();
    const { versionId } = await execute(correctList, app.as("lan"), {
      postingId: list.postingId,
      reason: "ghi nhầm năm sinh của bà Sim",
    });
    await submit(app, { ...list, versionId });
    await move();
    expect(await versionRow(app, versionId)).toMatchObject({
      status: "draft",
      reason: `ghi nhầm năm sinh của bà Sim; ${REASON}`,
      returnReason: REASON,
    });
    expect(await versionsOf(list)).toHaveLength(2);
  });
});

describe("the preview", () => {
  const preview = (electionDay: CalendarDate = MAY_14) =>
    answer(previewMove, app.as("quan"), { cycleId: app.cycleId, electionDay });

  test("names what rests on the day", async () => {
    await published();
    await listApproved(app, 0, 1);
    await listInDraft(app, 0, 2);
    expect((await preview()).rests).toMatchObject({
      published: 1,
      onTheirWay: 1,
      approved: 1,
      notices: 3,
      sheets: 0,
      meetings: [],
      ages: [],
    });
  });

  test("names a meeting on record that would come after the election it was held for", async () => {
    const { neighbourhood } = await listInDraft(app);
    await app.db
      .update(nominations)
      .set({ frontMeeting1On: "2022-05-16" })
      .where(eq(nominations.unitId, neighbourhood.id));
    const meeting = {
      unitId: neighbourhood.id,
      unitName: "Khóm 1",
      meeting: "frontMeeting1",
      on: "2022-05-16",
    };
    expect((await preview(MAY_14)).rests.meetings).toEqual([meeting]);
    expect((await preview(MAY_21)).rests.meetings).toEqual([]);
  });

  test("names who is old enough on one of the two days only, and the list that can no longer be approved", async () => {
    const list = await listSubmitted(app);
    const [teacher = ""] = list.people;
    const turns21 = "2001-05-06";
    await app.db
      .update(candidates)
      .set({ birth: turns21, birthYear: 2001 })
      .where(eq(candidates.id, teacher));
    const earlier = asCalendarDate("2022-05-04");
    expect((await preview(earlier)).rests.ages).toMatchObject([{ candidateId: teacher, age: "not_met" }]);
    expect((await preview(MAY_14)).rests.ages).toEqual([]);
    await move(earlier);
    await submit(app, list);
    expect(await refusalOf(approve(app, list.versionId))).toBe("candidates_under_age");
  });

  test("names of whom only the year of birth is known, once the day takes certainty away", async () => {
    const list = await listSubmitted(app);
    const [teacher = ""] = list.people;
    await app.db.update(candidates).set({ birth: "2001", birthYear: 2001 }).where(eq(candidates.id, teacher));
    expect((await preview(MAY_14)).rests.ages).toEqual([]);
    expect(await refusalOf(approve(app, list.versionId))).toBe("candidates_age_not_certain");
    const newYear = asCalendarDate("2022-12-31");
    expect((await preview(newYear)).rests.ages).toMatchObject([{ candidateId: teacher, age: "met" }]);
  });

  test("names the minima of the law that the day breaks; each is taken on apart", async () => {
    expect((await preview()).minima).toMatchObject([
      { minimum: "decisionDaysBefore", days: 20, latest: "2022-04-24", citation: "NQLT 09/2008 Đ6k1" },
    ]);
    const input = {
      cycleId: app.cycleId,
      electionDay: MAY_14,
      seenElectionDay: MAY_7,
      reason: LONG_REASON,
    };
    expect(await refusalOf(execute(moveElectionDay, app.as("quan"), input))).toBe("legal_minimum_broken");
    await execute(moveElectionDay, app.as("quan"), { ...input, acceptedMinima: ["decisionDaysBefore"] });
  });

  test("has nothing to show for today, for the past and for the day it is", async () => {
    expect(await refusalOf(preview(asCalendarDate("2022-04-26")))).toBe("election_day_past");
    expect(await refusalOf(preview(MAY_7))).toBe("same_election_day");
  });
});

test("before anything is published a khóm’s page has the place as the ward announces it", async () => {
  await listInDraft(app);
  expect(await page()).toMatchObject({ notice: { ...NOTICE, standing: "expected" }, list: null });
});
