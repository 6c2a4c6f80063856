import { describe, expect, test } from "vitest";
import { asCalendarDate } from "../kernel/calendar.ts";
import type { ItemStatus } from "./item-status.ts";
import { daysOverdue, formatSchedule, isSentInTime, submissionSchedule } from "./submission-schedule.ts";

const day = asCalendarDate;
const DUE = day("2022-04-26");

const scheduleOf = (status: ItemStatus, first: string | null, today: string, due = DUE) =>
  submissionSchedule({ status, due, firstSubmittedOn: first ? day(first) : null, today: day(today) });

describe("a dossier and its due date, 26/4", () => {
  test.each<[ItemStatus, string | null, string, string, string]>([
    ["not_started", null, "2022-04-26", "chưa gửi", "not sent yet"],
    ["draft", null, "2022-04-27", "chưa gửi; quá hạn 1 ngày", "not sent yet; 1 day overdue"],
    ["submitted", "2022-04-26", "2022-04-30", "bản 1 gửi đúng hạn", "version 1 sent in time"],
    ["verified", "2022-04-28", "2022-04-30", "bản 1 gửi chậm 2 ngày", "version 1 sent 2 days late"],
    [
      "returned",
      "2022-04-25",
      "2022-04-30",
      "bản 1 gửi đúng hạn; nay quá hạn 4 ngày",
      "version 1 sent in time; now 4 days overdue",
    ],
    ["returned", "2022-04-25", "2022-04-26", "bản 1 gửi đúng hạn", "version 1 sent in time"],
    [
      "draft",
      "2022-04-28",
      "2022-04-30",
      "bản 1 gửi chậm 2 ngày; nay quá hạn 4 ngày",
      "version 1 sent 2 days late; now 4 days overdue",
    ],
    ["disputed", "2022-04-25", "2022-04-30", "bản 1 gửi đúng hạn", "version 1 sent in time"],
    ["not_applicable", null, "2022-04-30", "", ""],
  ])("%s, first sent %s, seen on %s: %s", (status, first, today, vi, en) => {
    const schedule = scheduleOf(status, first, today);
    expect(formatSchedule(schedule, "vi")).toBe(vi);
    expect(formatSchedule(schedule, "en")).toBe(en);
  });

  test("what is in time and what is overdue are two questions", () => {
    const back = scheduleOf("returned", "2022-04-25", "2022-04-30");
    expect([isSentInTime(back), daysOverdue(back)]).toEqual([true, 4]);
    const sentAgain = scheduleOf("submitted", "2022-04-25", "2022-05-02");
    expect([isSentInTime(sentAgain), daysOverdue(sentAgain)]).toEqual([true, 0]);
    expect(isSentInTime(scheduleOf("draft", null, "2022-04-30"))).toBeNull();
    expect([isSentInTime(null), daysOverdue(null)]).toEqual([null, 0]);
  });

  test("while the election is suspended nothing is judged by its due date", () => {
    const on = (status: ItemStatus, first: string | null) =>
      submissionSchedule({
        status,
        due: DUE,
        firstSubmittedOn: first ? day(first) : null,
        today: day("2022-04-30"),
        suspended: true,
      });
    expect(formatSchedule(on("draft", null), "vi")).toBe("chưa gửi; hạn tạm dừng");
    expect(formatSchedule(on("returned", "2022-04-28"), "en")).toBe("version 1 sent; due date on hold");
    expect(formatSchedule(on("submitted", "2022-04-28"), "vi")).toBe("bản 1 đã gửi");
    expect([isSentInTime(on("verified", "2022-04-28")), daysOverdue(on("draft", null))]).toEqual([null, 0]);
  });

  test("a due date that moved counts as it is now", () => {
    expect(isSentInTime(scheduleOf("submitted", "2022-04-26", "2022-04-30", day("2022-04-24")))).toBe(false);
    expect(isSentInTime(scheduleOf("submitted", "2022-04-28", "2022-04-30", day("2022-04-29")))).toBe(true);
  });
});
