import { cycleSteps, cycleSuspensions, cycles } from "@sansang/db/tables/elections";
import { postingVersions } from "@sansang/db/tables/postings";
import { formatSchedule } from "@sansang/rules/checklist/submission-schedule";
import { ResumeCycleInput, SuspendCycleInput } from "@sansang/rules/elections/election.input";
import { LEGAL_MINIMA } from "@sansang/rules/elections/legal-minima";
import { asCalendarDate, instantAt } from "@sansang/rules/kernel/calendar";
import { cellOfItem, figuresOf } from "@sansang/rules/reports/board-figures";
import { asOwner } from "@sansang/testing/as-owner";
import { TUESDAY } from "@sansang/testing/clock";
import { closeCycle } from "@sansang/testing/close-cycle";
import { moveDay } from "@sansang/testing/move-day";
import { approve, listApproved, listInDraft, publishNow, submit } from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { itemInDraft, itemReturned, itemSubmitted, LONG_REASON, verify } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { countWork } from "../../checklist/count-work.ts";
import { submitItem } from "../../checklist/hand-in.ts";
import { listItems } from "../../checklist/list-items.ts";
import { showItem } from "../../checklist/show-item.ts";
import { execute } from "../../kernel/command.ts";
import { answerPublic } from "../../kernel/public-query.ts";
import { answer } from "../../kernel/query.ts";
import { showPosting } from "../../postings/lists/show-posting.ts";
import { publicCity } from "../../postings/portal/public-city.ts";
import { publicNeighbourhood } from "../../postings/portal/public-neighbourhood.ts";
import { publicSheet } from "../../postings/portal/public-sheet.ts";
import { listProblems } from "../../reports/list-problems.ts";
import { showBoard } from "../../reports/show-board.ts";
import { showCountdown } from "../show-countdown.ts";
import { showCycle } from "../show-cycle.ts";
import { previewResume } from "./preview-resume.ts";
import { resumeCycle } from "./resume-cycle.ts";
import { suspendCycle } from "./suspend-cycle.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const suspend = (change: Partial<Parameters<typeof SuspendCycleInput.parse>[0] & object> = {}) =>
  execute(
    suspendCycle,
    app.as("quan"),
    SuspendCycleInput.parse({
      cycleId: app.cycleId,
      decisionNumber: "77/QĐ-UBND",
      decidedOn: "2022-04-26",
      reason: LONG_REASON,
      ...change,
    }),
  );
const resume = (electionDay: string, acceptedMinima: readonly string[] = LEGAL_MINIMA) =>
  execute(
    resumeCycle,
    app.as("quan"),
    ResumeCycleInput.parse({ cycleId: app.cycleId, electionDay, reason: LONG_REASON, acceptedMinima }),
  );
const cycle = async () => {
  const [row] = await app.db.select().from(cycles).where(eq(cycles.id, app.cycleId));
  return row;
};
const dueDates = () =>
  app.db
    .select({ dueOn: cycleSteps.dueOn })
    .from(cycleSteps)
    .where(eq(cycleSteps.cycleId, app.cycleId))
    .orderBy(asc(cycleSteps.position));

describe("a suspended election", () => {
  test("keeps its day and due dates written; who decided what stands on its page", async () => {
    const before = await dueDates();
    await suspend();
    expect(await dueDates()).toEqual(before);
    expect(await cycle()).toMatchObject({ electionDay: "2022-05-07", suspendedAt: expect.any(Date) });
    const shown = await answer(showCycle, app.as("quan"), { cycleId: app.cycleId });
    expect(shown).toMatchObject({
      suspended: true,
      suspensions: [
        {
          decisionNumber: "77/QĐ-UBND",
          decidedOn: "2022-04-26",
          suspendedBy: "Lê Văn Quản",
          resumedAt: null,
        },
      ],
      offers: { move: false, adopt: false, suspend: false, resume: true, close: true },
    });
    expect((await answer(showCycle, app.as("lan"), { cycleId: app.cycleId })).offers).toMatchObject({
      resume: false,
      close: false,
    });
  });

  test("lets people prepare and verify, and nothing take effect", async () => {
    const approved = await listApproved(app);
    const sent = await itemSubmitted(app);
    const drafted = await itemInDraft(app);
    const list = await listInDraft(app, 0, 1);
    await suspend();
    await execute(submitItem, app.as("lan"), { itemId: drafted });
    await verify(app, "fatherland_front", sent);
    await submit(app, list);
    expect(await refusalOf(approve(app, list.versionId))).toBe("cycle_suspended");
    expect(await refusalOf(publishNow(app, approved))).toBe("cycle_suspended");
    expect(await refusalOf(moveDay(app.as("quan"), app.cycleId, "2022-05-07", "2022-05-14"))).toBe(
      "cycle_suspended",
    );
    expect(await refusalOf(suspend())).toBe("cycle_suspended");
    const { offers } = await answer(showPosting, app.as("quan"), { postingId: approved.postingId });
    expect(offers).toMatchObject({ "postings.list.publish": { open: false, reason: "cycle_suspended" } });
  });

  test("was suspended by a decision that is not of tomorrow", async () => {
    expect(await refusalOf(suspend({ decidedOn: "2022-04-27" }))).toBe("date_in_future");
  });

  test("may be closed", async () => {
    await suspend();
    await closeCycle(app.as("quan"), app.cycleId);
    expect(await refusalOf(resume("2022-05-14"))).toBe("cycle_closed");
  });
});

describe("everybody is told while the election is suspended", () => {
  const stranger = () => app.as(null);
  const HERE = { ward: "phuong-1", neighbourhood: "khom-1" };
  const told = async (code: string) => {
    const [city, neighbourhood, sheet] = await Promise.all([
      answerPublic(publicCity, stranger(), {}),
      answerPublic(publicNeighbourhood, stranger(), HERE),
      answerPublic(publicSheet, stranger(), { code }),
    ]);
    return [city?.elections[0]?.cycle.suspension, neighbourhood?.cycle.suspension, sheet?.suspension];
  };

  test("the portal, a khóm’s page and a sheet name the decision until it is resumed", async () => {
    const { code } = await publishNow(app, await listApproved(app));
    expect(await told(code)).toEqual([null, null, null]);
    expect(await showCountdown(app.db, () => TUESDAY)).not.toBeNull();
    await suspend();
    const suspension = { number: "77/QĐ-UBND", on: "2022-04-26" };
    expect(await told(code)).toEqual([suspension, suspension, suspension]);
    expect(await showCountdown(app.db, () => TUESDAY)).toBeNull();
    await resume("2022-05-07");
    expect(await told(code)).toEqual([null, null, null]);
  });
});

describe("nobody is late while the election is suspended", () => {
  const MAY_3 = instantAt(asCalendarDate("2022-05-03"), "09:00");
  const ask = () => ({ cycleId: app.cycleId, unitId: app.city.wards[0]?.id });
  const late = async () => {
    const lan = app.as("lan", MAY_3);
    const [listed, work, problems, board] = await Promise.all([
      answer(listItems, lan, { timing: "overdue", limit: 100 }),
      answer(countWork, lan, {}),
      answer(listProblems, lan, { limit: 100 }),
      answer(showBoard, lan, { unitId: ask().unitId }),
    ]);
    if (board.kind !== "ward") throw new Error("Not the board of a ward");
    const figures = figuresOf(
      board.items.map((item) => cellOfItem(item, item.weight)),
      board.today,
    );
    const kinds = new Set(problems.problems.map(({ kind }) => kind));
    return { listed: listed.rows.length, work: work.owed, kinds, overdue: figures.overdue };
  };

  test("neither the board nor the worklist, the problems, the badge and the dossier say so", async () => {
    const itemId = await itemReturned(app);
    const before = await late();
    expect(before.listed).toBeGreaterThan(0);
    expect(before.overdue).toBeGreaterThan(0);
    expect(before.kinds).toContain("overdue");
    await suspend();
    const after = await late();
    expect(after).toMatchObject({ listed: 0, overdue: 0, work: 1 });
    expect([...after.kinds]).toEqual(["returned", "to_come"]);
    const item = await answer(showItem, app.as("lan", MAY_3), { itemId });
    expect(formatSchedule(item.schedule, "vi")).toBe("bản 1 đã gửi; hạn tạm dừng");
    const all = await answer(listItems, app.as("lan", MAY_3), { limit: 100 });
    expect(all.rows.every(({ suspended }) => suspended)).toBe(true);
    await resume("2022-05-07");
    expect(await late()).toEqual(before);
  });

  test("a board of the days before tells of them as they were", async () => {
    const { unitId } = ask();
    const at = (instant: Date) =>
      answer(showBoard, app.as("quan", MAY_3), { unitId, at: instant.toISOString() });
    await suspend();
    expect((await at(TUESDAY)).cycle.suspended).toBe(true);
    await asOwner(app.ownerUrl, (db) =>
      db.update(cycleSuspensions).set({ suspendedAt: instantAt(asCalendarDate("2022-04-28"), "08:00") }),
    );
    expect((await at(TUESDAY)).cycle.suspended).toBe(false);
  });
});

describe("resumed", () => {
  test("on another day it is laid out anew from that day, as when a day moves, and its lists follow", async () => {
    const list = await listApproved(app);
    await publishNow(app, list);
    const before = await dueDates();
    await suspend();
    await resume("2022-05-14");
    expect(await cycle()).toMatchObject({ electionDay: "2022-05-14", suspendedAt: null });
    const after = await dueDates();
    expect(before[0]).not.toEqual(after[0]);
    const versions = await app.db
      .select()
      .from(postingVersions)
      .where(eq(postingVersions.postingId, list.postingId))
      .orderBy(asc(postingVersions.version));
    expect(versions).toMatchObject([
      { status: "published" },
      { status: "draft", reason: `Ngày bầu cử đổi từ 07/05/2022 sang 14/05/2022: ${LONG_REASON}` },
    ]);
    const [suspension] = await app.db.select().from(cycleSuspensions);
    expect(suspension).toMatchObject({ resumedBy: app.people.quan.userId, resumedAt: expect.any(Date) });
    await moveDay(app.as("quan"), app.cycleId, "2022-05-14", "2022-05-21");
  });

  test("on its old day no due date moves and every list stays in force", async () => {
    const list = await listApproved(app);
    await publishNow(app, list);
    const before = await dueDates();
    await suspend();
    await resume("2022-05-07");
    expect(await dueDates()).toEqual(before);
    const versions = await app.db
      .select({ status: postingVersions.status })
      .from(postingVersions)
      .where(eq(postingVersions.postingId, list.postingId));
    expect(versions).toEqual([{ status: "published" }]);
  });

  test("takes on each minimum of the law that the day breaks, and says before what it changes", async () => {
    expect(await refusalOf(resume("2022-05-14"))).toBe("cycle_not_suspended");
    await suspend();
    const asked = { cycleId: app.cycleId, electionDay: "2022-05-14" };
    const seen = await answer(
      previewResume,
      app.as("quan"),
      ResumeCycleInput.pick({ cycleId: true, electionDay: true }).parse(asked),
    );
    expect(seen).toMatchObject({
      seenElectionDay: "2022-05-07",
      minima: [{ minimum: "decisionDaysBefore" }],
    });
    expect(await refusalOf(resume("2022-05-14", []))).toBe("legal_minimum_broken");
    expect(await refusalOf(resume("2022-04-26"))).toBe("election_day_past");
    await resume("2022-05-14", ["decisionDaysBefore"]);
  });

  test("it can be suspended again, by another decision", async () => {
    await suspend();
    await resume("2022-05-14");
    await suspend({ decisionNumber: "80/QĐ-UBND" });
    const { suspensions } = await answer(showCycle, app.as("lan"), { cycleId: app.cycleId });
    expect(suspensions.map(({ decisionNumber, resumedBy }) => [decisionNumber, resumedBy])).toEqual([
      ["80/QĐ-UBND", null],
      ["77/QĐ-UBND", "Lê Văn Quản"],
    ]);
  });
});
