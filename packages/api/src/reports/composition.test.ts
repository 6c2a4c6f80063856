import { candidates } from "@sansang/db/tables/candidates";
import { agesOn, asBirth } from "@sansang/rules/kernel/birth";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { type CountedCandidate, compositionOf, reconciles } from "@sansang/rules/reports/composition";
import { paragraphText } from "@sansang/rules/reports/official-paragraph";
import { enter, neighbourhoodOf } from "@sansang/testing/dossiers";
import { refusalOf } from "@sansang/testing/refused";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withdrawCandidate } from "../candidates/leave.ts";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { checkFigures } from "./check-figures.ts";
import { checkInThread, openFiguresThread } from "./check-in-thread.ts";
import { exportComposition } from "./export-composition.ts";
import { showComposition } from "./show-composition.ts";

const ELECTION_DAY = asCalendarDate("2022-05-07");
/** Somebody for each row: where he stands and what counts. The fourth is 35 on the eve of his birthday. */
const PEOPLE: [ward: number, neighbourhood: number, facts: object][] = [
  [0, 0, { name: "Nguyễn Văn Mít", birth: "1979-02-03" }],
  [
    0,
    0,
    { name: "Cao Thị Sim", birth: "1975-09-02", sex: "female", standing: "incumbent", ethnicity: "kinh" },
  ],
  [
    0,
    1,
    {
      name: "Lê Văn Ổi",
      birth: "1970-01-01",
      standing: "former",
      qualification: "none",
      politicalTheory: "intermediate",
    },
  ],
  [0, 2, { name: "Danh Văn Nhãn", birth: "1986-05-08", ethnicity: "hoa", politicalTheory: "bachelor" }],
  [
    1,
    0,
    {
      name: "Kim Thị Chanh",
      birth: "1961-05-07",
      sex: "female",
      ethnicity: "kinh",
      qualification: "bachelor",
    },
  ],
  [
    1,
    1,
    {
      name: "Phan Văn Khế",
      birth: "1961-05-08",
      ethnicity: "kinh",
      qualification: "unknown",
      politicalTheory: "none",
    },
  ],
  [1, 1, { name: "Trần Duy Tràm", birth: "1990-11-30", ethnicity: undefined, qualification: undefined }],
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  for (const [ward, neighbourhood, facts] of PEOPLE)
    await enter(app, {
      who: ward === 0 ? "lan" : "sen",
      neighbourhood: neighbourhoodOf(app, ward, neighbourhood),
      facts,
    });
  const { candidateId } = await enter(app, { facts: { name: "Đoàn Văn Ngải", birth: "1950-05-05" } });
  await execute(withdrawCandidate, app.as("lan"), {
    candidateId,
    on: asCalendarDate("2022-04-26"),
    reason: LONG_REASON,
  });
});
afterAll(() => app.close());

const composition = (who: "quan" | "thanh" | "lan" | "tu" | "sen", unitId?: string, settings = {}) =>
  answer(showComposition, app.as(who), { unitId, rounding: "half_up", decimals: 2, ...settings });

/** The same people counted by the rule, from the rows that stand. */
async function counted(keep: (unitId: string) => boolean) {
  const rows = await app.db.select().from(candidates);
  const neighbourhood = app.city.wards
    .flatMap(({ neighbourhoods }) => neighbourhoods)
    .filter(({ id }) => keep(id));
  const people = neighbourhood.map(({ id }) =>
    rows
      .filter(({ unitId, status }) => unitId === id && status !== "withdrawn")
      .map(
        (row): CountedCandidate => ({
          ...row,
          agesOnElectionDay: agesOn(asBirth(row.birth), ELECTION_DAY),
        }),
      ),
  );
  return compositionOf(people);
}

describe("the composition", () => {
  test("of the city says what the rule counts, ward by ward, and reconciles", async () => {
    const shown = await composition("quan");
    const whole = await counted(() => true);
    expect(shown.whole).toEqual(whole);
    expect(whole).toMatchObject({
      candidates: 7,
      counts: {
        women: 2,
        incumbents: 1,
        newcomers: 6,
        professionals: 4,
        theory_higher: 1,
        ethnic_minority: 3,
        ethnicity_unknown: 1,
        to_35: 2,
        over_60: 1,
        from_51_to_60: 2,
      },
      contests: { none: 1, single: 3, several: 2 },
    });
    expect(reconciles(whole)).toBe(true);
    for (const [at, ward] of app.city.wards.entries()) {
      const { unitId, name, ...part } = shown.parts[at] ?? {};
      expect([unitId, name]).toEqual([ward.id, ward.name]);
      expect(part).toEqual(
        await counted((id) => ward.neighbourhoods.some((neighbourhood) => neighbourhood.id === id)),
      );
    }
  });

  test("of a ward goes khóm by khóm, the empty one too; of a khóm it has no parts", async () => {
    const ward = app.city.wards[1];
    const shown = await composition("sen", ward?.id);
    expect(shown.parts.map(({ name, candidates: people }) => [name, people])).toEqual([
      ["Khóm 1", 1],
      ["Khóm 2", 2],
      ["Khóm 3", 0],
    ]);
    const neighbourhood = await composition("sen", neighbourhoodOf(app, 1, 1).id);
    expect(neighbourhood).toMatchObject({
      parts: [],
      whole: { candidates: 2, contests: { single: 0, several: 1 } },
    });
    expect(await refusalOf(composition("sen", neighbourhoodOf(app).id))).toBe("not_found");
  });

  test("gives the paragraph of the report, rounded as asked and said so", async () => {
    const { paragraph, footnote } = await composition("quan");
    expect(paragraphText(paragraph ?? [])).toContain("Toàn thành phố có 7 người ứng cử");
    expect(paragraphText(paragraph ?? [])).toContain("nữ 2 người, 28,57%");
    expect(footnote).toContain("làm tròn 2");
    const cut = await composition("quan", undefined, { rounding: "truncate", decimals: 1 });
    expect(paragraphText(cut.paragraph ?? [])).toContain("dân tộc thiểu số 3 người, 42,8%");
  });

  test("hides small counts from those who may not see what is sensitive, and what would give them away", async () => {
    const shown = await composition("thanh");
    expect(shown.isOpen).toBe(false);
    expect(shown.whole.counts).toMatchObject({ women: null, men: null, incumbents: null, newcomers: null });
    expect(shown.whole.candidates).toBe(7);
    expect(shown.paragraph).toBeNull();
    for (const { counts } of shown.parts)
      for (const count of Object.values(counts))
        expect(count === null || count === 0 || count >= 3).toBe(true);
    expect((await composition("lan", app.city.wards[0]?.id)).isOpen).toBe(true);
    expect((await composition("tu", neighbourhoodOf(app).id)).isOpen).toBe(false);
  });
});

describe("the export", () => {
  const exported = (who: "quan" | "thanh", format: "csv" | "xlsx") =>
    answer(exportComposition, app.as(who), {
      format,
      language: "vi",
      rounding: "half_up",
      decimals: 2,
    });

  test("is a table that a spreadsheet opens, with the sum, its shares and how they were rounded", async () => {
    const { fileName, content } = await exported("quan", "csv");
    expect(fileName).toBe("co-cau-thanh-pho-soc-trang-2022-04-26-0920.csv");
    const lines = Buffer.from(content, "base64").toString("utf8").split("\r\n");
    expect(lines[0]).toMatch(/^\uFEFFĐơn vị,Ứng cử,Nữ,Nam/);
    expect(lines[1]).toMatch(/^Phường 1,4,1,3/);
    expect(lines[3]).toMatch(/^Thành phố Sóc Trăng,7,2,5/);
    expect(lines[4]).toContain('"28,57%"');
    expect(lines[5]).toContain("Số liệu lúc 09:20, 26/04/2022");
    expect(lines[6]).toContain("làm tròn 2 chữ số");
    const workbook = await exported("quan", "xlsx");
    expect(Buffer.from(workbook.content, "base64").subarray(0, 2).toString()).toBe("PK");
  });

  test("hides from Thanh what his screen hides", async () => {
    const { content } = await exported("thanh", "csv");
    expect(Buffer.from(content, "base64").toString("utf8")).toContain("Thành phố Sóc Trăng,7,ẩn,ẩn");
  });
});

describe("figures in a text", () => {
  const check = (who: "quan" | "thanh", input: object) =>
    answer(checkFigures, app.as(who), { rounding: "half_up", decimals: 2, ...input });

  test("are held against the register", async () => {
    const text = "Toàn thành phố có 7 người ứng cử; nữ 28,57%; mới 85,71%; dân tộc thiểu số 42, 85%.";
    const { findings, counts, n } = await check("quan", { text });
    expect(n).toBe(7);
    expect(counts).toMatchObject({ women: 2, newcomers: 6, ethnic_minority: 3 });
    expect(findings.map(({ quantity, kind, corrected }) => [quantity, kind, corrected])).toEqual([
      ["women", "right", "28,57%"],
      ["newcomers", "right", "85,71%"],
      ["ethnic_minority", "only_by_truncation", "42,86%"],
      ["ethnic_minority", "stray_space", "42,86%"],
    ]);
    expect(findings[2]?.correctedSentence).toContain("dân tộc thiểu số 42,86%");
  });

  test("of another number of people are judged by that number alone", async () => {
    const { findings, counts } = await check("quan", {
      text: "Nữ 10%; lý luận chính trị trung cấp 31,16%.",
      n: 60,
    });
    expect(counts).toEqual({});
    expect(findings.map(({ kind }) => kind)).toEqual(["right", "impossible_for_n"]);
  });

  test("do not tell Thanh the counts that are hidden from him", async () => {
    const { counts, findings } = await check("thanh", { text: "Nữ 14,29%." });
    expect(counts.women).toBeUndefined();
    expect(findings.map(({ kind, corrected }) => [kind, corrected])).toEqual([["right", "14,29%"]]);
  });

  test("of a paste that is nothing but figures are counted to the last and shown up to a bound, while others are served", async () => {
    let turns = 0;
    const beat = setInterval(() => turns++, 5);
    const checked = await check("quan", { text: "nữ 11%; tăng 3%; ".repeat(11_700), n: 60 });
    clearInterval(beat);
    expect(turns).toBeGreaterThan(10);
    expect(checked.right + checked.wrong).toBeGreaterThan(5_000);
    expect(checked.unmatchedCount).toBeGreaterThan(5_000);
    expect(JSON.stringify({ ...checked, text: "" }).length).toBeLessThan(3_000_000);
    expect(checked.findings.length).toBeLessThan(1_200);
  });

  test("of a text that takes more than a thread may take are refused, and the next text is checked", async () => {
    const register = { rounding: "half_up", decimals: 2, n: 60, counts: { women: 6 } } as const;
    const text = "Nữ chiếm 10%. ";
    const hasty = openFiguresThread({ seconds: 0.001, megabytes: 256 });
    // A thread that is warm answers a short text within the millisecond.
    const long = { text: text.repeat(20_000), register };
    expect(await refusalOf(checkInThread(long, hasty))).toBe("text_took_too_long");
    expect(await checkInThread({ text, register })).toMatchObject({ right: 1, wrong: 0 });
  });

  test("of a broken document, or where nobody stands, are refused in a sentence", async () => {
    expect(await refusalOf(check("quan", { docx: Buffer.from("not a document").toString("base64") }))).toBe(
      "document_unreadable",
    );
    const locked = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    expect(await refusalOf(check("quan", { docx: locked.toString("base64") }))).toBe("file_locked");
    expect(await refusalOf(check("quan", { text: "Nữ 10%", unitId: neighbourhoodOf(app, 1, 2).id }))).toBe(
      "no_candidates",
    );
  });
});
