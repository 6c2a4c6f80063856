import { expect, it } from "vitest";
import { manyDeedOf, nextOf } from "./next-deed.ts";

const list = { status: "draft", mayPrepare: true, posted: "not_posted", closed: false } as const;

it("offers a ward to begin and to send, and the administrator to approve and to publish", () => {
  expect(manyDeedOf({ ...list, status: null }, false)).toBe("prepare");
  expect(manyDeedOf(list, false)).toBe("submit");
  expect(manyDeedOf({ ...list, status: "submitted" }, false)).toBeNull();
  expect(manyDeedOf({ ...list, status: "submitted", mayPrepare: false }, true)).toBe("approve");
  expect(manyDeedOf({ ...list, status: "approved", mayPrepare: false }, true)).toBe("publish");
  expect(manyDeedOf({ ...list, mayPrepare: false }, true)).toBeNull();
  expect(manyDeedOf({ ...list, status: "submitted", closed: true }, true)).toBeNull();
});

it("says what comes next", () => {
  expect(nextOf(list, [{ code: "notice_missing", detail: {} }])).toBe("settle");
  expect(nextOf(list, [{ code: "vetting_waits", detail: { count: 1 } }])).toBe("submit");
  expect(nextOf({ ...list, status: "published" }, [])).toBe("post");
  expect(nextOf({ ...list, status: "published", posted: "posted" }, [])).toBe("done");
});
