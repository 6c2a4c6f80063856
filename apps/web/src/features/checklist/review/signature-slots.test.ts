import { settingOf } from "@sansang/rules/checklist/cycle-checklist";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import { expect, test } from "vitest";
import type { RouterOutputs } from "../../../lib/api.ts";
import { slotsOf } from "./signature-slots.ts";

type ShownVerdict = RouterOutputs["checklist"]["show"]["verdicts"][number];

type Facts = Parameters<typeof slotsOf>[0];

const verdict = (more: Partial<ShownVerdict>): ShownVerdict => ({
  id: "1",
  version: 1,
  institution: "fatherland_front",
  kind: "verified",
  by: "Huỳnh Ngọc Sen",
  byId: "minh",
  at: "2022-04-27T02:05:00.000Z",
  code: null,
  componentId: null,
  reason: null,
  answerBy: null,
  mark: null,
  stands: true,
  ...more,
});

/** Hoà of Home Affairs looks at version 1 of an election team. */
const item: Facts = {
  step: settingOf(stepOf("ELECTION_TEAM")),
  status: "submitted",
  version: 1,
  verdicts: [],
  institution: "home_affairs",
  offers: { "checklist.item.verify": { open: true } },
};
const kinds = (facts: Facts) => slotsOf(facts).map(({ kind }) => kind);

test("Minh has verified, Hoà's half is wanted", () => {
  expect(kinds({ ...item, verdicts: [verdict({})] })).toEqual(["done", "mine"]);
});

test("a new version makes both halves void, and Hoà is told of which version he spoke", () => {
  const lapsed = [
    verdict({ stands: false }),
    verdict({ stands: false, institution: "home_affairs", kind: "returned" }),
  ];
  const slots = slotsOf({ ...item, version: 2, verdicts: lapsed });
  expect(slots.map(({ kind }) => kind)).toEqual(["void", "mine"]);
  expect(slots[1]).toMatchObject({ lapsed: 1 });
});

test("one verifies and the other returns: the return is shown as the split", () => {
  const both = [verdict({}), verdict({ institution: "home_affairs", kind: "returned" })];
  expect(kinds({ ...item, status: "disputed", verdicts: both })).toEqual(["done", "split"]);
});

test("after a reopening no half counts any more", () => {
  const both = [verdict({}), verdict({ institution: "home_affairs" })];
  expect(kinds({ ...item, status: "draft", verdicts: both, offers: {} })).toEqual(["void", "void"]);
});

test("who may not speak sees an open half as somebody else's", () => {
  expect(kinds({ ...item, institution: null, offers: {} })).toEqual(["other", "other"]);
});
