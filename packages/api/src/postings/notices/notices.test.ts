import { postingSnapshots } from "@sansang/db/tables/postings";
import { type House, openHouse } from "@sansang/testing/house";
import { linesOf } from "@sansang/testing/ledger-lines";
import { electingKhom, NOTICE } from "@sansang/testing/posted-lists";
import { fingerprintNow, listApproved, publishNow } from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { createCaller } from "../../root.ts";
import { saveNotice } from "./save-notice.ts";
import { saveWardNote } from "./save-ward-note.ts";
import { showNotices } from "./show-notices.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const WARD_NOTE = { phone: "0299 3 820 114", note: "Mang theo thẻ cử tri và giấy tờ tùy thân." };
const placeIn = (ward: number, khom: number) => ({
  cycleId: house.cycleId,
  unitId: electingKhom(house, ward, khom).id,
});
const wardId = (ward: number) => electingKhom(house, ward, 0).wardId;

test("Lan writes where her khóm vote and whom to call; the page shows what still is missing", async () => {
  await execute(saveNotice, house.as("lan"), { ...placeIn(0, 0), ...NOTICE, opened: null });
  const note = { cycleId: house.cycleId, wardId: wardId(0), ...WARD_NOTE, opened: null };
  await execute(saveWardNote, house.as("lan"), note);
  const shown = await answer(showNotices, house.as("lan"), { unitId: wardId(0) });
  expect(shown.ward).toMatchObject({ name: "Phường 1", ...WARD_NOTE, maySave: true });
  expect(shown.khoms).toMatchObject([
    { name: "Khóm 1", ...NOTICE, changedBy: "Huỳnh Ngọc Lan", maySave: true },
    { name: "Khóm 2", place: null },
    { name: "Khóm 3", place: null },
  ]);
  expect((await answer(showNotices, house.as("minh"), { unitId: wardId(0) })).ward?.maySave).toBe(false);
});

test("a clerk writes for his own khóm and sees no other", async () => {
  await execute(saveNotice, house.as("tu"), {
    ...placeIn(0, 0),
    ...NOTICE,
    place: "Chùa Khleang",
    opened: NOTICE,
  });
  const { khoms, ward } = await answer(showNotices, house.as("tu"), { unitId: wardId(0) });
  expect(khoms.map(({ place }) => place)).toEqual(["Chùa Khleang"]);
  expect(ward?.maySave).toBe(false);
  const elsewhere = { ...placeIn(0, 1), ...NOTICE, opened: null };
  expect(await refusalOf(execute(saveNotice, house.as("tu"), elsewhere))).toBe("not_found");
  expect(await refusalOf(execute(saveNotice, house.as("sen"), elsewhere))).toBe("not_found");
  expect(await refusalOf(execute(saveNotice, house.as("quan"), elsewhere))).toBe("forbidden");
});

test.each([
  ["a house that closes before it opens", { opensAt: "11:30", closesAt: "07:00" }],
  ["an hour that no clock knows", { opensAt: "24:30" }],
  ["no address", { address: " " }],
])("%s is refused before anything is written", async (_, wrong) => {
  const lan = createCaller(house.as("lan"));
  await expect(
    lan.postings.saveNotice({ ...placeIn(0, 2), ...NOTICE, opened: null, ...wrong }),
  ).rejects.toThrow();
  const { khoms } = await answer(showNotices, house.as("lan"), { unitId: wardId(0) });
  expect(khoms.at(-1)?.place).toBeNull();
});

test("an approved list dies with a change of its place, and what is published keeps its words", async () => {
  const list = await listApproved(house, 1, 0);
  const seen = await fingerprintNow(house, list.versionId);
  const moved = {
    ...placeIn(1, 0),
    ...NOTICE,
    place: "Trường Tiểu học Lê Hồng Phong",
    opened: NOTICE,
  };
  const lines = await linesOf(house, () => execute(saveNotice, house.as("sen"), moved));
  expect(lines).toMatchObject([{ action: "postings.notice.save", subjectType: "notice", outcome: "done" }]);
  expect(await fingerprintNow(house, list.versionId)).not.toBe(seen);
  expect(await refusalOf(publishNow(house, list))).toBe("list_changed");
  await execute(saveNotice, house.as("sen"), { ...placeIn(1, 0), ...NOTICE, opened: moved });
  await publishNow(house, list);
  await execute(saveNotice, house.as("sen"), moved);
  const [snapshot] = await house.db.select().from(postingSnapshots);
  expect(JSON.parse(snapshot?.canonical ?? "").notice).toEqual(NOTICE);
});

test("a note of the ward is the ward’s, not a khóm’s", async () => {
  const note = { cycleId: house.cycleId, ...WARD_NOTE, opened: null };
  const asked = (id: string) => execute(saveWardNote, house.as("lan"), { ...note, wardId: id });
  expect(await refusalOf(asked(electingKhom(house, 0, 0).id))).toBe("not_found");
  expect(await refusalOf(asked(wardId(1)))).toBe("not_found");
});
