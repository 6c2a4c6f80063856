import { describe, expect, test } from "vitest";
import { UNPROVEN } from "../postings/unproven.ts";
import { type Ground, type ListOnItsRoad, turnsOf } from "./lost-ground.ts";
import { formatGround, formatLostGround } from "./lost-ground-words.ts";

const road = (status: "draft" | "submitted" | "approved" | null): ListOnItsRoad => ({
  open: status && { version: 2, status },
  takenDown: false,
});
const DAY: Ground = {
  kind: "notice_differs",
  fact: "day",
  version: 1,
  published: "2022-05-07",
  recorded: "2022-05-14",
};
const photo = (why: (typeof UNPROVEN)[number]): Ground => ({
  kind: "site_unproven",
  site: "Trụ sở Khóm 1",
  version: 2,
  why,
});

describe("whose turn it is", () => {
  test.each([
    [DAY, null, "ward correct_list"],
    [DAY, "draft", "ward submit_list 2"],
    [DAY, "submitted", "approver approve_list 2"],
    [DAY, "approved", "approver publish_list 2"],
    [{ kind: "list_not_published" }, null, "ward prepare_list"],
    [{ kind: "list_not_published" }, "submitted", "approver approve_list 2"],
    [{ kind: "notice_missing" }, null, "ward enter_notice"],
    [{ kind: "notice_of_other_form" }, null, "ward enter_notice"],
    [{ kind: "notice_missing" }, "approved", "ward enter_notice"],
    [{ kind: "sites_missing", count: 1, least: 2 }, null, "ward place_site"],
    [photo("no_photo"), null, "ward send_photo 2"],
    [photo("torn"), "draft", "ward send_photo 2"],
    [photo("gone"), null, "ward send_photo 2"],
    [photo("refused"), null, "ward send_photo 2"],
    [photo("to_check"), null, "supervisors look_at_photo 2"],
    [photo("unreadable"), "submitted", "supervisors look_at_photo 2"],
  ] as const)("%j with the next version %s", (ground, status, turn) => {
    expect(
      turnsOf([ground], road(status)).map(({ who, deed, version }) =>
        `${who} ${deed} ${version ?? ""}`.trim(),
      ),
    ).toEqual([turn]);
  });

  test("is said once, however many grounds ask for it", () => {
    const hours: Ground = { ...DAY, fact: "hours", published: "07:00–11:00", recorded: "06:30–11:00" };
    expect(turnsOf([DAY, hours], road(null))).toHaveLength(1);
    expect(turnsOf([photo("torn"), { ...photo("gone"), site: "Chợ" } as Ground], road(null))).toHaveLength(1);
    expect(turnsOf([DAY, photo("to_check")], road("submitted"))).toHaveLength(2);
  });

  test("is nobody’s once the list has come down, but for what was never entered", () => {
    const down = { open: null, takenDown: true };
    expect(turnsOf([DAY, photo("gone")], down)).toEqual([]);
    expect(turnsOf([{ kind: "notice_missing" }], down)).toHaveLength(1);
  });
});

describe("the sentence", () => {
  test("names what went, since when, and whose turn it is", () => {
    const lost = {
      since: "2022-04-28T02:20:00.000Z",
      grounds: [photo("no_photo")],
      turns: turnsOf([photo("no_photo")], road(null)),
      done: 1,
      of: 2,
    };
    expect(formatLostGround(lost, "vi")).toBe(
      "Đã xác minh, nay mất căn cứ từ 09:20, 28/04/2022 (2/2 → 1/2): điểm niêm yết Trụ sở Khóm 1 chưa có ảnh bản 2. Đến lượt: cán bộ cơ sở dán bản 2 và gửi ảnh.",
    );
    expect(formatLostGround({ ...lost, since: null }, "vi")).toBe(
      "Còn thiếu căn cứ (1/2): điểm niêm yết Trụ sở Khóm 1 chưa có ảnh bản 2. Đến lượt: cán bộ cơ sở dán bản 2 và gửi ảnh.",
    );
    expect(formatLostGround({ ...lost, turns: [] }, "en")).toContain("nothing is left to do");
  });

  test("of a day names both days", () => {
    expect(formatGround(DAY, "vi")).toBe(
      "ngày bầu cử trên tờ niêm yết bản 1 (07/05/2022) khác ngày của đợt (14/05/2022)",
    );
  });

  test("leaves no blank in either language", () => {
    const all: Ground[] = [
      ...UNPROVEN.map(photo),
      ...(["place", "address", "hours"] as const).map((fact): Ground => ({ ...DAY, fact })),
      DAY,
      { kind: "list_not_published" },
      { kind: "sites_missing", count: 1, least: 2 },
      { kind: "notice_missing" },
    ];
    for (const language of ["vi", "en"] as const)
      for (const ground of all)
        for (const status of [null, "draft", "submitted", "approved"] as const) {
          const turns = turnsOf([ground], road(status));
          const line = formatLostGround({ since: null, grounds: [ground], turns, done: 0, of: 2 }, language);
          expect(line).not.toMatch(/[{}]|undefined|null/);
        }
  });
});
