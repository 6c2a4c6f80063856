import { expect, test } from "vitest";
import { filterMeant, viewOf, viewsOf } from "./worklist-views.ts";

const hoa = viewsOf({ holder: "home_affairs", kind: "review" });
const lan = viewsOf({ holder: "preparer", kind: "prepare" });
const thanh = viewsOf({ holder: null, kind: "watch" });
const quan = viewsOf({ holder: "approver", kind: "decide" });

test("the list opens with what waits for the viewer", () => {
  expect(filterMeant(hoa, {})).toEqual({ awaits: "home_affairs" });
  expect(filterMeant(quan, {})).toEqual({ awaits: "approver" });
  expect(filterMeant(lan, {})).toEqual({ awaits: "preparer" });
  expect(filterMeant(thanh, {})).toEqual({ timing: "overdue" });
});

test("a filter in the address is taken as it is", () => {
  expect(filterMeant(hoa, { timing: "overdue", unitId: "u" })).toEqual({ timing: "overdue", unitId: "u" });
});

test("a unit or a search alone means everything of it", () => {
  expect(filterMeant(hoa, { unitId: "u" }).states).toHaveLength(7);
  expect(filterMeant(hoa, { q: "tham tra" }).awaits).toBeUndefined();
});

test("a view is recognised under a unit, a search and on a later page", () => {
  expect(viewOf(hoa, { awaits: "home_affairs", q: "khom 3", after: "2022-04-27|2022-04-25|x" })?.key).toBe(
    "awaits",
  );
  expect(viewOf(hoa, { awaits: "fatherland_front" })).toBeUndefined();
});
