import { expect, test } from "vitest";
import {
  addCounts,
  applicable,
  COUNT_KEYS,
  countKey,
  NO_COUNTS,
  owed,
  unsent,
  verifiedByOne,
  waiting,
} from "./counts.ts";
import { ITEM_STATUSES, VERIFIED_BY } from "./item-status.ts";

const ONE_OF_EACH = Object.fromEntries(
  COUNT_KEYS.map((key, at) => [key, 2 ** at]),
) as unknown as typeof NO_COUNTS;

test("every state of an item has one column, submitted ones by their half", () => {
  const keys = ITEM_STATUSES.flatMap((status) =>
    status === "submitted" ? VERIFIED_BY.map((each) => countKey(status, each)) : [countKey(status, "none")],
  );
  expect(keys.sort()).toEqual([...COUNT_KEYS].sort());
  expect(countKey("submitted", "home_affairs")).toBe("submitted_home");
  expect(countKey("submitted", "both")).toBe("submitted_both");
  expect(countKey("verified", "fatherland_front")).toBe("verified");
});

test("unsent, returned, waiting and verified make the applicable ones", () => {
  const { returned, verified } = ONE_OF_EACH;
  expect(unsent(ONE_OF_EACH) + returned + waiting(ONE_OF_EACH) + verified).toBe(applicable(ONE_OF_EACH));
  expect(applicable(ONE_OF_EACH)).toBe(2 ** COUNT_KEYS.length - 1 - ONE_OF_EACH.not_applicable);
});

test("a dispute waits, a half waits, and what is returned is owed by the ward", () => {
  expect(waiting({ ...NO_COUNTS, disputed: 3, submitted_front: 2 })).toBe(5);
  expect(waiting({ ...NO_COUNTS, submitted_both: 4 })).toBe(4);
  expect(verifiedByOne({ ...NO_COUNTS, submitted_both: 4 })).toBe(0);
  expect(verifiedByOne({ ...NO_COUNTS, submitted_front: 2, submitted_home: 1, submitted_none: 9 })).toBe(3);
  expect(owed({ ...NO_COUNTS, draft: 1, not_started: 2, returned: 4, submitted_none: 8 })).toBe(7);
});

test("counts add up column by column", () => {
  expect(addCounts(ONE_OF_EACH, ONE_OF_EACH)).toEqual(
    Object.fromEntries(COUNT_KEYS.map((key, at) => [key, 2 ** (at + 1)])),
  );
  expect(addCounts(NO_COUNTS, ONE_OF_EACH)).toEqual(ONE_OF_EACH);
});
