import { expect, test } from "vitest";
import { DEMO_MARK } from "../paper-layout.ts";
import { readDocx } from "../read-docx.ts";
import { makeMinutesDocx } from "./make-posting-paper.ts";
import { SAMPLE_MARKS, SAMPLE_MINUTES } from "./posting-paper.sample.ts";

test("the minutes can be opened in a word processor and say what their PDF says", async () => {
  const text = await readDocx(await makeMinutesDocx(SAMPLE_MINUTES, { demo: false }));
  await expect(text).toMatchFileSnapshot("./golden/minutes-docx.txt");
  expect(text).toContain(SAMPLE_MARKS.digest);
  expect(text).not.toContain(DEMO_MARK);
});

test("what looks like markup is printed as it stands", async () => {
  const name = `<b>&"Sim"</b> {ten} ]]>`;
  const minutes = { ...SAMPLE_MINUTES, postedBy: { capacity: "Người niêm yết", name } };
  expect(await readDocx(await makeMinutesDocx(minutes, { demo: true }))).toContain(name);
});

test("a number that nobody gave yet leaves room for it", async () => {
  const text = await readDocx(await makeMinutesDocx({ ...SAMPLE_MINUTES, number: null }, { demo: false }));
  expect(text).toContain("Số: ……/BB-UBND");
});
