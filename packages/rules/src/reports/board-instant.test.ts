import { expect, test } from "vitest";
import { tellableAt } from "./board-instant.ts";

const at = (clock: string) => new Date(`2022-04-26T${clock}:00+07:00`);
const known = { now: at("16:00"), openedAt: at("08:00"), recordedSince: at("08:00") };

test.each([
  ["the very moment of the opening", "08:00", {}, null],
  ["between opening and now", "12:30", {}, null],
  ["this very moment", "16:00", {}, null],
  ["what is to come", "16:01", {}, { reason: "instant_to_come" }],
  [
    "before the opening",
    "07:59",
    {},
    { reason: "cycle_not_open_then", detail: { time: "08:00", date: "2022-04-26" } },
  ],
  [
    "after the opening, before anything was recorded",
    "09:59",
    { recordedSince: at("10:00") },
    { reason: "states_not_recorded_then", detail: { time: "10:00", date: "2022-04-26" } },
  ],
  ["from the first record on", "10:00", { recordedSince: at("10:00") }, null],
  [
    "where nothing was ever recorded",
    "12:00",
    { recordedSince: null },
    { reason: "states_not_recorded_then", detail: { time: "16:00", date: "2022-04-26" } },
  ],
])("%s", (_, clock, more, refusal) => {
  const asked = at(clock);
  expect(tellableAt(asked, { ...known, ...more })).toEqual(
    refusal ? { ok: false, ...refusal } : { ok: true, value: asked },
  );
});
