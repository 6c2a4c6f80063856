import { formatSchedule, submissionSchedule } from "@sansang/rules/checklist/submission-schedule";
import { addDays, type CalendarDate, instantAt } from "@sansang/rules/kernel/calendar";
import { itemReturned, LONG_REASON, rowOf } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { exportBoard } from "../reports/export-board.ts";
import { submitItem } from "./hand-in.ts";
import { listItems } from "./list-items.ts";
import { showItem } from "./show-item.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** What dossier page, worklist and file of the board say of an item on this day, and whether it was sent in time. */
async function wordsEverywhere(itemId: string, today: CalendarDate) {
  const lan = app.as("lan", instantAt(today, "10:00"));
  const { schedule, checks } = await answer(showItem, lan, { itemId });
  const { rows } = await answer(listItems, lan, listItems.input.parse({ steps: ["PUBLIC_INFORMATION"] }));
  const row = rows.find(({ id }) => id === itemId);
  if (!row) throw new Error("The worklist does not hold the item");
  const { csv } = await answer(exportBoard, lan, { unitId: row.wardId, language: "vi" });
  const listed = formatSchedule(submissionSchedule({ ...row, today }), "vi");
  return {
    dossier: formatSchedule(schedule, "vi"),
    worklist: listed,
    isInFile: csv.includes(`${row.firstSubmittedOn},${row.submittedOn},${listed},`),
    sentInTime: checks.find(({ code }) => code === "sent_in_time")?.ok,
  };
}

test("version 1 was in time, whatever comes later, and every screen says the same", async () => {
  const itemId = await itemReturned(app, { step: "PUBLIC_INFORMATION" });
  const { dueOn, submittedOn } = await rowOf(app, itemId);
  const due = dueOn as CalendarDate;
  expect(submittedOn && submittedOn <= due).toBe(true);

  const overdue = "bản 1 gửi đúng hạn; nay quá hạn 4 ngày";
  expect(await wordsEverywhere(itemId, addDays(due, 4))).toEqual({
    dossier: overdue,
    worklist: overdue,
    isInFile: true,
    sentInTime: true,
  });

  const again = addDays(due, 5);
  await execute(submitItem, app.as("lan", instantAt(again, "09:00")), { itemId, reason: LONG_REASON });
  expect(await rowOf(app, itemId)).toMatchObject({ firstSubmittedOn: submittedOn, submittedOn: again });
  expect(await wordsEverywhere(itemId, addDays(due, 9))).toEqual({
    dossier: "bản 1 gửi đúng hạn",
    worklist: "bản 1 gửi đúng hạn",
    isInFile: true,
    sentInTime: true,
  });
});
