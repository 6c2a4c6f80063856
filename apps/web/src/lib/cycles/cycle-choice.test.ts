import { expect, test } from "vitest";
import { cyclesChosen, cyclesHref, cyclesOfPage, inCycle, remembered, rememberedOf } from "./cycle-choice.ts";

const PHU_LOI = "0197a6a0-0000-7000-8000-0000a1b2c3d4";
const MY_TU = "0197a6a0-0000-7000-8000-0000deadbeef";

test("an address chooses one cycle or several, each once; by the other name it asks for its page alone", () => {
  const params = new URLSearchParams(
    `?cycle=${PHU_LOI}&cycle=${MY_TU}&cycle=${PHU_LOI}&cycle=&cycleId=${MY_TU}`,
  );
  expect(cyclesChosen(params)).toEqual([PHU_LOI, MY_TU]);
  expect(cyclesOfPage(params)).toEqual([MY_TU]);
  expect(cyclesChosen(new URLSearchParams("?unitId=1"))).toEqual([]);
});

test("what is no id is a cycle that nobody has, and no header that cannot be sent", () => {
  const params = new URLSearchParams(
    "?cycle=0&cycle=open&cycle=%00&cycle=Ổ&cycleId=------------------------------------",
  );
  expect(cyclesChosen(params)).toEqual(["00000000-0000-0000-0000-000000000000", "open"]);
  expect(cyclesOfPage(params)).toEqual(["00000000-0000-0000-0000-000000000000"]);
});

test("three hundred remembered cycles fit into a cookie, and only those are found again", () => {
  const many = Array.from({ length: 300 }, (_, index) => PHU_LOI.slice(0, 28) + String(10_000_000 + index));
  expect(rememberedOf(many).length).toBeLessThan(4_000);
  expect(remembered([PHU_LOI, MY_TU], rememberedOf([MY_TU, "open", "x"]))).toEqual([MY_TU]);
  expect(remembered([PHU_LOI], "")).toEqual([]);
});

test("a link to other cycles stays on its page", () => {
  expect(cyclesHref([PHU_LOI, MY_TU])).toBe(`?cycle=${PHU_LOI}&cycle=${MY_TU}`);
  expect(inCycle("/board/1", MY_TU)).toBe(`/board/1?cycleId=${MY_TU}`);
  expect(inCycle("/worklist?unitId=1", MY_TU)).toBe(`/worklist?unitId=1&cycleId=${MY_TU}`);
  expect(inCycle("/board", undefined)).toBe("/board");
});
