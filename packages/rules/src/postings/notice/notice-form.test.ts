import { describe, expect, test } from "vitest";
import { floorNominationOn } from "../../elections/meeting-voters.ts";
import { asCalendarDate } from "../../kernel/calendar.ts";
import type { MeetingCluster } from "./meeting-cluster.ts";
import { asksForClusters, inForm, isOfForm, noticeFits, type Polling } from "./notice-form.ts";
import { isMeeting, noticeFields, noticeText, withFirstCluster } from "./notice-text.ts";

const cluster = (name: string, opensAt = "07:30"): MeetingCluster => ({
  name,
  chair: "Danh Văn Nhãn",
  place: `Nơi họp của ${name}`,
  address: "đường Bờ Sen",
  opensAt,
});
const TWO = [cluster("Tổ 1"), cluster("Tổ 2", "14:00")];
const MEETING: Polling = { form: "meeting", households: 320, clustersFrom: 200 };
const POLLS: Polling = { ...MEETING, form: "separate_polling_day" };

describe("the wording of a notice", () => {
  test.each<
    [string, Polling, { closesAt: string | null; clusters: MeetingCluster[] }, boolean, string | true]
  >([
    ["a meeting without a closing hour", MEETING, { closesAt: null, clusters: [] }, false, true],
    ["a meeting that closes", MEETING, { closesAt: "11:00", clusters: [] }, false, "closing_hour_in_meeting"],
    ["a polling day with its hours", POLLS, { closesAt: "11:00", clusters: [] }, false, true],
    [
      "a polling day that never closes",
      POLLS,
      { closesAt: null, clusters: [] },
      false,
      "closing_hour_missing",
    ],
    [
      "a polling day in clusters",
      POLLS,
      { closesAt: "11:00", clusters: TWO },
      true,
      "clusters_on_polling_day",
    ],
    ["a large khóm in clusters", MEETING, { closesAt: null, clusters: TWO }, false, true],
    [
      "a small khóm in clusters",
      { ...MEETING, households: 199 },
      { closesAt: null, clusters: TWO },
      false,
      "clusters_below_threshold",
    ],
    [
      "a small khóm whose households lie far apart",
      { ...MEETING, households: 60 },
      { closesAt: null, clusters: TWO },
      true,
      true,
    ],
    [
      "a khóm just as large as the law asks",
      { ...MEETING, households: 200 },
      { closesAt: null, clusters: TWO },
      false,
      true,
    ],
    [
      "a khóm that nobody has counted",
      { ...MEETING, households: null },
      { closesAt: null, clusters: TWO },
      false,
      true,
    ],
    [
      "a law that is silent",
      { ...MEETING, clustersFrom: null },
      { closesAt: null, clusters: TWO },
      false,
      true,
    ],
  ])("of %s", (_, polling, text, dispersed, expected) => {
    const decision = noticeFits(polling, text, dispersed);
    expect(decision.ok || decision.reason).toBe(expected);
  });

  test.each<[string, Polling, boolean]>([
    ["a large khóm that meets", MEETING, true],
    ["a khóm at the threshold", { ...MEETING, households: 200 }, true],
    ["a small one", { ...MEETING, households: 199 }, false],
    ["one that nobody has counted", { ...MEETING, households: null }, false],
    ["one with a polling day", POLLS, false],
  ])("%s: is somebody asked for clusters?", (_, polling, expected) => {
    expect(asksForClusters(polling)).toBe(expected);
  });
});

test.each<[string, Polling, string | null, boolean]>([
  ["a meeting without a closing hour", MEETING, null, true],
  ["a meeting that closes", MEETING, "11:00", false],
  ["a polling day with its hours", POLLS, "11:00", true],
  ["a polling day that never closes", POLLS, null, false],
])("%s: was it written for this way of electing?", (_, { form }, closesAt, expected) => {
  expect(isOfForm(form, { closesAt })).toBe(expected);
  expect(inForm("meeting", { closesAt, clusters: TWO })).toEqual({ closesAt: null, clusters: TWO });
  expect(inForm("separate_polling_day", { closesAt, clusters: TWO })).toEqual({ closesAt, clusters: [] });
});

describe("what is frozen of it", () => {
  const HALL = { place: "Nhà văn hóa", address: "số 80 đường Hoa Sen", opensAt: "07:30" };
  test("of a polling day has its hours and no other key", () => {
    const text = noticeText({ ...HALL, closesAt: "11:00", clusters: [] });
    expect(text).toEqual({ ...HALL, closesAt: "11:00" });
    expect(isMeeting(text)).toBe(false);
    expect(noticeFields(text)).toEqual({ ...HALL, closesAt: "11:00", clusters: [] });
  });
  test("of a meeting has its clusters and no closing hour", () => {
    const text = noticeText({ ...HALL, closesAt: null, clusters: TWO });
    expect(text).toEqual({ ...HALL, clusters: TWO });
    expect(isMeeting(text)).toBe(true);
    expect(noticeFields(text)).toEqual({ ...HALL, closesAt: null, clusters: TWO });
  });
  test("the first cluster meets where and when the notice says it", () => {
    const { clusters } = withFirstCluster({ ...HALL, closesAt: null, clusters: TWO });
    expect(clusters).toEqual([{ ...TWO[0], ...HALL }, TWO[1]]);
  });
});

test.each([
  ["2022-05-07", null],
  ["2024-06-01", "NĐ 59/2023 Đ3k5b"],
  ["2026-12-20", "NĐ 59/2023 Đ3k5b"],
])("a meeting on %s: people may stand there by %s", (day, citation) => {
  expect(floorNominationOn(asCalendarDate(day))).toBe(citation);
});
