import { expect, it } from "vitest";
import { queueHref, readQueueQuery, stateShown } from "./queue-query.ts";

const WARD = "0192f0c1-0000-7000-8000-000000000001";

it("reads from the address what the address says", () => {
  const asked = { ward: WARD, state: "approved", after: "a.b" } as const;
  const { searchParams } = new URL(queueHref(asked), "http://house");
  expect(readQueueQuery(Object.fromEntries(searchParams))).toEqual(asked);
});

it("leaves out what nobody knows", () => {
  expect(readQueueQuery({ ward: "'; drop", state: ["torn"], after: "" })).toEqual({});
  expect(queueHref({})).toBe("/postings");
});

it("begins with what waits for whoever approves", () => {
  expect(stateShown({}, true)).toBe("submitted");
  expect(stateShown({ ward: WARD }, true)).toBe("all");
  expect(stateShown({}, false)).toBe("all");
});
