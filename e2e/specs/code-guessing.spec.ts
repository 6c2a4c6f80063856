import { randomBytes } from "node:crypto";
import { expect, test } from "../fixtures.ts";
import { postedSheetsOf } from "../world/sheets.ts";
import { Wire } from "../world/wire.ts";

test.use({ world: "codes" });

const madeUp = (): string => randomBytes(6).toString("hex");
const KINDS = { vi: "", km: "/km", en: "/en" } as const;

test("Whoever tries sixty codes that nobody has waits, for codes that there are too; lists stay open to him", async ({
  office,
  own,
}) => {
  const nobody = Wire.nobody(own.url);
  const [sheet] = await postedSheetsOf(own, { ward: "Phường 1", neighbourhood: "Khóm 1" });
  const hit = `/to/${sheet?.code}`;
  expect((await nobody.send(hit)).status, "found, and kept in memory").toBe(200);
  for (let count = 0; count < 59; count++) {
    const forwarded = { headers: { "x-forwarded-for": `203.0.113.${count}` } };
    expect((await nobody.send(`/to/${madeUp()}`, forwarded)).status).toBe(404);
  }
  expect((await nobody.send(hit)).status, "fifty-nine").toBe(200);
  expect((await nobody.send(`/to/${madeUp()}`)).status).toBe(404);

  for (const language of Object.values(KINDS)) {
    const waits = await nobody.send(`${language}${hit}`);
    expect(waits.status).toBe(429);
    expect(await nobody.send(`${language}/to/${madeUp()}`)).toEqual({
      ...waits,
      // The page names its own address in the other languages.
      body: expect.any(String),
      headers: expect.objectContaining({ "retry-after": waits.headers["retry-after"] }),
    });
  }
  expect((await nobody.send(`/kiem-tra?ma=${sheet?.code}`)).status).toBe(429);
  expect((await nobody.send("/kiem-tra")).status).toBe(200);
  expect((await nobody.send("/bau-cu/phuong-1/khom-1")).status).toBe(200);

  office.expectComplaint(/429/);
  const page = await office.signInAs(null);
  for (const [language, sentence] of [
    ["vi", /chờ \d+ phút rồi tra lại/],
    ["km", /សូមរង់ចាំ [០-៩]+ នាទី/],
    ["en", /wait \d+ min and try again/],
  ] as const) {
    await page.goto(`${KINDS[language]}${hit}`);
    await expect(page.locator("main")).toContainText(sentence);
  }
});
