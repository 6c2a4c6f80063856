import type { PublicCycle, PublicWard } from "@sansang/api/postings/portal/portal-map";
import type { PublicList, PublicNeighbourhoodPage } from "@sansang/api/postings/portal/public-neighbourhood";
import type { PublicSheet } from "@sansang/api/postings/portal/public-sheet";
import { asCalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import type { PublicRow } from "@sansang/rules/postings/public-columns";
import { rowsInWords } from "@sansang/rules/postings/public-words";
import { readOfficialAnswer, textOfPage } from "@sansang/testing/read-official-answer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { html } from "../html.ts";
import type { Setting } from "../layout.ts";
import { PORTAL_LANGUAGES, type PortalLanguage } from "../portal-language.ts";
import { checkPage, paperPage } from "./check-page.ts";
import { cityPage, wardPage } from "./city-page.ts";
import { neighbourhoodPage } from "./neighbourhood-page.ts";
import { sheetPage } from "./sheet-page.ts";
import { brokenPage, unknownPage } from "./unknown-page.ts";

const setting = (language: PortalLanguage = "vi", now = "2022-04-27T02:20:00Z"): Setting => ({
  language,
  path: "/bau-cu/phuong-1/khom-1",
  host: "niemyet.bensen.example",
  stylesheet: "/bau-cu/portal.css",
  now: new Date(now),
});

const SIM: PublicRow = {
  key: "7d1c",
  name: "Cao Thị Sim",
  birthYear: 1974,
  sex: "female",
  standing: "new",
  generalEducation: { grade: 12, system: "twelve" },
  qualification: "intermediate",
  occupation: "Chi hội trưởng Phụ nữ",
};
const cycle: PublicCycle = {
  id: "c",
  name: "Bầu cử Trưởng khóm",
  termFrom: 2022,
  termTo: 2027,
  electionDay: asCalendarDate("2022-05-07"),
  suspension: null,
  pollingForm: "separate_polling_day",
  closed: false,
  cityName: "Thành phố Bến Sen",
  cityPath: "/1/" as UnitPath,
};
const ward: PublicWard = {
  id: "w",
  path: "/1/2/" as UnitPath,
  name: "Phường 1",
  slug: "phuong-1",
  term: "2022-2027",
  cycle,
};
const PLACE = { place: "Trụ sở khóm 1", address: "Số 12 đường Bờ Sen", opensAt: "07:00", closesAt: "11:00" };
const list = (rows: readonly PublicRow[]): PublicList => ({
  postingId: "p",
  versionId: "v",
  kind: "candidate_list",
  version: 2,
  publishedAt: new Date("2022-04-26T01:30:00Z"),
  digest: "19f27992bf97".padEnd(64, "0"),
  code: "19f27992bf97",
  electionDay: cycle.electionDay,
  notice: PLACE,
  isBeingCorrected: false,
  rows,
  placements: [
    {
      kind: "ward_office",
      name: "UBND phường 1",
      address: "Số 93 đường Phú Lợi",
      state: "proven",
      provenAt: new Date("2022-04-26T08:15:00Z"),
      isByEye: false,
      photoId: "5b0c1a52-2c5e-4a68-9d8b-0f4a55a0c001",
    },
  ],
  paperSize: 86_016,
});
const neighbourhood = (more: Partial<PublicNeighbourhoodPage> = {}): PublicNeighbourhoodPage => ({
  cycle,
  ward,
  neighbourhood: { id: "k", path: "/1/2/3/" as UnitPath, name: "Khóm 1", slug: "khom-1" },
  paths: {
    ward: "/bau-cu/phuong-1",
    neighbourhood: "/bau-cu/phuong-1/khom-1",
    lasting: "/bau-cu/2022-2027/phuong-1/khom-1",
  },
  notice: { ...PLACE, standing: "in_force" },
  contact: { phone: "0900 000 001", note: null },
  expectedOn: asCalendarDate("2022-04-30"),
  list: list([SIM]),
  takenDownAt: null,
  ...more,
});
const sheet = (more: Partial<PublicSheet> = {}): PublicSheet => ({
  state: "current",
  kind: "candidate_list",
  unitPath: "/1/2/3/" as UnitPath,
  cityName: "Thành phố Bến Sen",
  ward: { name: "Phường 1" },
  neighbourhood: { name: "Khóm 1" },
  version: 1,
  publishedAt: new Date("2022-04-22T09:00:00Z"),
  endedAt: new Date("2022-04-26T01:30:00Z"),
  code: "e317976a37d4",
  spoken: ["sen", "mít", "quýt", "tràm", "chanh", "dừa", "nhãn", "ổi"],
  current: null,
  changes: null,
  electionDay: cycle.electionDay,
  notice: PLACE,
  dayInForce: cycle.electionDay,
  electionDayNow: cycle.electionDay,
  suspension: null,
  isCycleClosed: false,
  isBeingCorrected: false,
  hangsAt: ["UBND phường 1"],
  places: 2,
  phone: "0299 3820 001",
  listPath: "/bau-cu/phuong-1/khom-1",
  ...more,
});
const NEXT_WEEK = asCalendarDate("2022-05-14");
const REPLACED = sheet({
  state: "superseded",
  current: { version: 2, code: "19f27992bf97" },
  changes: {
    added: 1,
    removed: 0,
    changed: 0,
    facts: [{ fact: "electionDay", before: "2022-05-07", after: "2022-05-14" }],
  },
  dayInForce: NEXT_WEEK,
  electionDayNow: NEXT_WEEK,
  hangsAt: ["UBND phường 1", "Trụ sở khóm 1"],
});

const HOSTILE = `<img src=x onerror=alert(1)>"'&`;

const CHECKED = {
  kind: "candidate_list" as const,
  code: "19f27992bf97",
  version: 2,
  cityName: "Thành phố Sóc Trăng",
  ward: { name: "Phường 1" },
  neighbourhood: { name: "Khóm 1" },
  state: "current" as "current" | "superseded" | "closed",
  endedAt: new Date("2022-04-27T09:00:00+07:00") as Date | null,
  currentVersion: 3 as number | null,
  phone: "0299 3820 001" as string | null,
  isCorrectionNotice: false,
};

/** Every page of the portal, each name in it as hostile as names get. */
function* pages(language: PortalLanguage, name = HOSTILE) {
  const at = setting(language);
  const today = () => dateIn(at.now);
  const bad: PublicRow = { ...SIM, name, occupation: name };
  const named = { ...neighbourhood(), list: list([bad]), contact: { phone: name, note: name } };
  const place = {
    place: name,
    address: name,
    opensAt: "07:00",
    closesAt: "11:30",
    standing: "expected",
  } as const;
  const badWard = { ...ward, name };
  yield neighbourhoodPage(at, { ...named, notice: place, ward: badWard });
  yield neighbourhoodPage(at, neighbourhood({ list: null, notice: null, contact: null }));
  yield neighbourhoodPage(at, neighbourhood({ list: null, takenDownAt: at.now }));
  yield cityPage(
    at,
    { elections: [{ cycle, wards: [{ ...badWard, neighbourhoods: 3, published: 1 }] }] },
    today,
  );
  yield cityPage(at, { elections: [] }, today);
  yield wardPage(at, {
    cycle,
    ward: badWard,
    path: "/bau-cu/phuong-1",
    contact: null,
    neighbourhoods: [{ ...neighbourhood().neighbourhood, name, isPublished: true }],
    others: [{ cycle, neighbourhoods: [{ ...neighbourhood().neighbourhood, name, isPublished: false }] }],
  });
  const facts = [{ fact: "place", before: name, after: null }] as const;
  const moved = { electionDayNow: NEXT_WEEK, isBeingCorrected: true };
  yield neighbourhoodPage(at, {
    ...named,
    cycle: { ...cycle, electionDay: NEXT_WEEK },
    list: { ...list([bad]), isBeingCorrected: true },
  });
  for (const each of [
    sheet(),
    sheet(moved),
    sheet({ ...moved, isCycleClosed: true }),
    sheet({ isBeingCorrected: true }),
    REPLACED,
    { ...REPLACED, ...moved, dayInForce: cycle.electionDay },
    { ...REPLACED, changes: { added: 0, removed: 0, changed: 0, facts } },
    sheet({ state: "closed" }),
  ])
    yield sheetPage(at, { ...each, notice: place, neighbourhood: { name }, hangsAt: [name] });
  yield unknownPage(at, true);
  yield brokenPage(at, "4711");
  yield checkPage(at, name, { field: "code", sentence: html`${name}` });
  for (const verdict of ["exact", "altered", "photographed"] as const)
    for (const state of ["current", "superseded", "closed"] as const)
      yield paperPage(at, {
        verdict,
        sheet: { ...CHECKED, state, cityName: name, ward: { name }, neighbourhood: { name } },
      });
  yield paperPage(at, { verdict: "elsewhere", host: name });
  yield paperPage(at, { verdict: "unreadable" });
  yield paperPage(at, { verdict: "unlisted" });
  yield paperPage(at, { verdict: "foreign" });
}

describe("a file that was dropped in", () => {
  const answer = (more: Partial<typeof CHECKED>) =>
    paperPage(setting("vi"), { verdict: "exact", sheet: { ...CHECKED, ...more } }).text;

  test("has a green tick while its version is in force, and never afterwards", () => {
    expect(answer({ state: "current" })).toContain('class="verdict ok"');
    const replaced = answer({ state: "superseded", currentVersion: 3 });
    expect(replaced).not.toContain("verdict ok");
    expect(replaced).toContain("bản 2 đã bị thay bởi bản số 3, ngày 27/04/2022.");
    expect(replaced).toContain('href="tel:02993820001"');
    expect(replaced).toContain("Báo nơi còn dán tờ cũ");
    expect(answer({ state: "closed", currentVersion: null })).not.toContain("verdict ok");
    expect(answer({ isCorrectionNotice: true })).toContain("Đây là thông báo đính chính");
  });

  test("that cannot be read is not called false, and says what to do", () => {
    const { text } = paperPage(setting("vi"), { verdict: "unreadable" });
    expect(text).not.toContain("không phải tờ niêm yết");
    expect(text).toContain("Hãy quét mã QR");
    expect(paperPage(setting("vi"), { verdict: "elsewhere", host: "evil.example" }).text).toContain(
      "Mã QR dẫn tới địa chỉ khác, không phải của hệ thống",
    );
  });
});

describe.each(PORTAL_LANGUAGES)("every page in %s", (language) => {
  test("has no script, no foreign source, one heading of the first rank and its language", () => {
    for (const { text } of pages(language)) {
      expect(text).not.toMatch(/<script|<img|<iframe|\son\w+="|javascript:|style="|<style/i);
      expect(text).not.toMatch(/(src|href)="(https?:)?\/\/(?!www\.openstreetmap\.org\/search)/);
      expect(text.match(/<h1/g)).toHaveLength(1);
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
    }
  });

  test("leads to itself in the other languages, unless it does not exist", () => {
    const [page] = [...pages(language)];
    for (const other of ["/bau-cu", "/km/bau-cu", "/en/bau-cu"])
      expect(page?.text).toContain(`href="${other}/phuong-1/khom-1"`);
    expect(unknownPage(setting(language), true).text).not.toContain("khom-1");
  });
});

test("nothing but the public columns of a row ever reaches a page or a table", () => {
  const secret = fc.string({ minLength: 12, maxLength: 20, unit: fc.constantFrom(..."qwxzQWXZ0987") });
  const fields = [
    "ethnicity",
    "religion",
    "partyMembership",
    "healthRemarks",
    "residence",
    "hometown",
    "personalIdLast4",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...fields), secret, (field, value) => {
      const row = { ...SIM, [field]: value } as PublicRow;
      for (const language of PORTAL_LANGUAGES)
        expect(neighbourhoodPage(setting(language), neighbourhood({ list: list([row]) })).text).not.toContain(
          value,
        );
      expect(JSON.stringify(rowsInWords("candidate_list", [row]))).not.toContain(value);
    }),
    { numRuns: 30 },
  );
});

describe("a khóm's page", () => {
  test("says when, where and who, in this order", () => {
    const { text } = neighbourhoodPage(setting(), neighbourhood());
    const order = [
      "Còn 10 ngày",
      "Thứ Bảy, ngày 07/05/2022",
      "Từ 7 giờ đến 11 giờ",
      "Trụ sở khóm 1",
      "Cao Thị Sim",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain("Nữ, sinh năm 1974 · ứng cử mới");
    expect(text).toContain("Học vấn 12/12 · Trung cấp · Chi hội trưởng Phụ nữ");
    expect(text).toContain("Tải bản PDF (84 kB)");
  });

  test.each([
    ["2022-05-06T05:00:00Z", "Ngày mai bầu cử"],
    ["2022-05-06T17:30:00Z", "Hôm nay bầu cử"],
    ["2022-05-07T17:30:00Z", "Đã qua ngày bầu cử"],
  ])("at %s says «%s»", (now, words) =>
    expect(neighbourhoodPage(setting("vi", now), neighbourhood()).text).toContain(words),
  );

  test("before publication says when the list is expected, and after that day only that there is none", () => {
    const early = neighbourhoodPage(setting(), neighbourhood({ list: null })).text;
    expect(early).toContain("Chưa có danh sách chính thức; dự kiến niêm yết ngày 30/04/2022.");
    const late = neighbourhoodPage(setting("vi", "2022-05-02T02:00:00Z"), neighbourhood({ list: null })).text;
    expect(late).toContain("Chưa có danh sách chính thức.");
    expect(late).not.toContain("30/04/2022");
  });
});

describe("where people elect in a meeting", () => {
  const MET: PublicCycle = { ...cycle, pollingForm: "meeting", electionDay: asCalendarDate("2026-12-20") };
  const HALL = { place: "Nhà văn hóa khóm 1", address: "Số 12 đường Bờ Sen", opensAt: "07:30" };
  const TWO = [
    { ...HALL, name: "Tổ 1 và 2", chair: "Danh Văn Nhãn" },
    {
      name: "Tổ 3",
      chair: "Phan Thị Lành",
      place: "Chùa Khleang",
      address: "Số 6 đường Cây Sao",
      opensAt: "14:00",
    },
  ];
  const at = (notice: PublicSheet["notice"], language?: PortalLanguage) => {
    const page = neighbourhood({ cycle: MET, list: null, notice: { ...notice, standing: "announced" } });
    return neighbourhoodPage(setting(language), page).text;
  };
  const inOnePlace = { ...HALL, clusters: [] };
  const inClusters = { ...HALL, clusters: TWO };

  test("the page says where and when it begins, who votes, and that one may still stand", () => {
    const text = textOfPage(at(inOnePlace));
    expect(text).toContain("Cuộc họp bầu Trưởng khóm bắt đầu lúc 7 giờ 30");
    expect(text).toContain("Mỗi hộ gia đình có một cử tri đại diện");
    expect(text).toContain("có thể tự ứng cử hoặc được đề cử (NĐ 59/2023 Đ3k5b)");
    expect(readOfficialAnswer(text)).toMatchObject({
      day: "2026-12-20",
      place: "Nhà văn hóa khóm 1, Số 12 đường Bờ Sen",
      opensAt: "07:30",
      closesAt: null,
    });
  });

  test.each(PORTAL_LANGUAGES)("each cluster has its place and hour and the way there, in %s", (language) => {
    const page = at(inClusters, language);
    for (const { name, place, address } of TWO)
      for (const line of [name, place, address]) expect(page).toContain(line);
    expect(page.match(/openstreetmap/g)).toHaveLength(2);
    expect(page).not.toContain("Danh Văn Nhãn");
  });

  test("the page of a sheet says the same", () => {
    const text = (notice: PublicSheet["notice"]) =>
      textOfPage(sheetPage(setting(), sheet({ notice, electionDay: MET.electionDay })).text);
    expect(readOfficialAnswer(text(inOnePlace))).toMatchObject({
      place: "Nhà văn hóa khóm 1, Số 12 đường Bờ Sen",
      opensAt: "07:30",
      closesAt: null,
    });
    expect(text(inClusters)).toContain("Họp theo 2 cụm");
    expect(text(inClusters)).toContain("Bắt đầu lúc 14 giờ");
    expect(text(inClusters)).toContain("(NĐ 59/2023 Đ3k5b)");
  });

  test("before it is known the page promises a meeting; a meeting of 2022 names no later decree", () => {
    const unknown = neighbourhoodPage(setting(), neighbourhood({ cycle: MET, notice: null, list: null }));
    expect(unknown.text).toContain("Nơi họp và giờ họp bầu");
    const early = sheetPage(setting(), sheet({ notice: inOnePlace }));
    expect(early.text).not.toContain("NĐ 59");
  });
});

describe("when election day has moved", () => {
  const moved = { ...cycle, electionDay: NEXT_WEEK };
  test("the khóm’s page says the new day, and that the sheet which hangs says the old one", () => {
    const { text } = neighbourhoodPage(setting(), neighbourhood({ cycle: moved }));
    expect(text).toContain("Thứ Bảy, ngày 14/05/2022");
    expect(text).toContain("Ngày bầu cử đã đổi, tờ mới đang được lập");
    expect(text).toContain("Ngày bầu cử là 14/05/2022; tờ đang niêm yết còn ghi 07/05/2022.");
  });

  test("the page of the sheet no longer calls it current", () => {
    const { text } = sheetPage(setting(), sheet({ electionDayNow: NEXT_WEEK, isBeingCorrected: true }));
    expect(text).toContain("Ngày bầu cử đã đổi, tờ mới đang được lập");
    expect(text).not.toContain("bản hiện hành");
    expect(text).not.toContain("vẫn có hiệu lực");
  });

  test("the old sheet says what changed, even where no row did", () => {
    expect(sheetPage(setting(), REPLACED).text).toContain("07/05/2022 nay là 14/05/2022");
  });

  test("in a closed cycle nobody is promised a new sheet", () => {
    const closed = sheet({ electionDayNow: NEXT_WEEK, isCycleClosed: true });
    for (const { text } of [
      sheetPage(setting(), closed),
      neighbourhoodPage(setting(), neighbourhood({ cycle: { ...moved, closed: true } })),
    ]) {
      expect(text).toContain("Ngày bầu cử đã đổi; đợt bầu cử này đã đóng");
      expect(text).not.toContain("đang được lập");
    }
  });
});

describe.each(PORTAL_LANGUAGES)("while the election is suspended, in %s", (language) => {
  const SUSPENSION = { number: "77/QĐ-UBND", on: asCalendarDate("2022-04-26") };
  const suspended = { ...cycle, suspension: SUSPENSION };
  const SAYS = { vi: "tạm dừng", km: "ផ្អាក", en: "suspended" };
  const DAYS_LEFT = { vi: /Còn \d+ ngày/, km: /នៅសល់/, en: /\d+ days/ };
  const told = [
    cityPage(setting(language), { elections: [{ cycle: suspended, wards: [] }] }, () =>
      dateIn(setting(language).now),
    ),
    wardPage(setting(language), {
      cycle: suspended,
      ward,
      path: "/bau-cu/phuong-1",
      contact: null,
      neighbourhoods: [],
      others: [],
    }),
    neighbourhoodPage(setting(language), neighbourhood({ cycle: suspended })),
  ].map(({ text }) => textOfPage(text));

  test.each(["home", "ward", "khóm"].map((name, index) => [name, told[index] ?? ""]))(
    "the page of the %s names the decision, no day and no countdown",
    (_, text) => {
      expect(text).toContain(SAYS[language]);
      expect(text).toContain("77/QĐ-UBND");
      expect(text).not.toMatch(DAYS_LEFT[language]);
      expect(text).not.toMatch(/0?7\/0?5\/2022|៧\/០?៥/);
    },
  );

  test("the page of a sheet says it before anything else", () => {
    const text = textOfPage(sheetPage(setting(language), sheet({ suspension: SUSPENSION })).text);
    expect(text.indexOf(SAYS[language])).toBeGreaterThan(-1);
    expect(text).toContain("77/QĐ-UBND");
  });
});

test("a correction on its way is said, and what it leaves in force", () => {
  const page = neighbourhood({ list: { ...list([SIM]), isBeingCorrected: true } });
  for (const { text } of [
    neighbourhoodPage(setting(), page),
    sheetPage(setting(), sheet({ version: 2, isBeingCorrected: true })),
  ])
    expect(text).toContain("Bản đính chính đang được lập; đến khi công bố, bản 2 vẫn có hiệu lực.");
});

test("place and hours that no list says are expected until somebody has confirmed them", () => {
  const announced = (standing: "expected" | "announced") =>
    neighbourhoodPage(setting(), neighbourhood({ list: null, notice: { ...PLACE, standing } })).text;
  expect(announced("expected")).toContain("Nơi và giờ dự kiến, chưa được xác nhận.");
  expect(announced("announced")).toContain("Nơi và giờ theo thông báo của phường 1.");
  expect(neighbourhoodPage(setting(), neighbourhood()).text).not.toContain("Nơi và giờ");
});

describe("the page of a sheet", () => {
  test("that hangs rightly is green, with the code to compare and to say", () => {
    const { text } = sheetPage(setting(), sheet());
    expect(text).toContain("Tờ giấy này là bản hiện hành");
    expect(text).toContain("Kiểm tra lúc 09:20, 27/04/2022");
    expect(text).toContain("e317 976a 37d4");
    expect(text).toContain("sen – mít – quýt – tràm<br>chanh – dừa – nhãn – ổi");
  });

  test("that was replaced says since when, what changed in counts, and where the new one hangs", () => {
    const { text } = sheetPage(setting(), REPLACED);
    for (const words of [
      "Tờ giấy này đã được thay thế",
      "Bản 1 hết hiệu lực từ 08:30, 26/04/2022",
      "thêm 1",
      "bỏ 0",
    ])
      expect(text).toContain(words);
    expect(text).toContain("Bản 2 đang dán ở UBND phường 1 và Trụ sở khóm 1");
    expect(text).toContain('href="/bau-cu/phuong-1/khom-1">Xem bản 2 hiện hành');
  });
});

test("a table for spreadsheets has the public columns and the words of the paper", () => {
  expect(rowsInWords("candidate_list", [SIM])).toEqual([
    [
      "STT",
      "Họ và tên",
      "Năm sinh",
      "Giới tính",
      "Tái cử, mới",
      "Học vấn phổ thông",
      "Trình độ chuyên môn",
      "Nghề nghiệp, chức vụ",
    ],
    [1, "Cao Thị Sim", 1974, "Nữ", "Ứng cử mới", "12/12", "Trung cấp", "Chi hội trưởng Phụ nữ"],
  ]);
});

describe("what a page answers can be read back from its text", () => {
  const read = ({ text }: { readonly text: string }) => readOfficialAnswer(textOfPage(text));
  const answer = {
    day: "2022-05-07",
    place: "Trụ sở khóm 1, Số 12 đường Bờ Sen",
    opensAt: "07:00",
    closesAt: "11:00",
    version: 2,
    beingCorrected: null,
  };
  const silent = { day: null, place: null, opensAt: null, closesAt: null };

  test("of a khóm", () => {
    const page = neighbourhoodPage(setting(), neighbourhood());
    expect(read(page)).toEqual(answer);
    const late = {
      place: "12 Bờ Sen",
      address: "cạnh chợ & bến phà",
      opensAt: "06:30",
      closesAt: "19:05",
      standing: "expected",
    } as const;
    expect(read(neighbourhoodPage(setting(), neighbourhood({ notice: late, list: null })))).toEqual({
      ...answer,
      place: "12 Bờ Sen, cạnh chợ & bến phà",
      opensAt: "06:30",
      closesAt: "19:05",
      version: null,
    });
    expect(read(neighbourhoodPage(setting(), neighbourhood({ notice: null })))).toEqual({
      ...answer,
      place: null,
      opensAt: null,
      closesAt: null,
    });
  });

  test("of a sheet: in force, replaced, taken down", () => {
    expect(read(sheetPage(setting(), sheet()))).toEqual({ ...answer, version: 1, beingCorrected: false });
    const moved = sheet({ electionDayNow: NEXT_WEEK, isBeingCorrected: true });
    expect(read(sheetPage(setting(), moved))).toEqual({ ...answer, version: 1, beingCorrected: true });
    expect(read(sheetPage(setting(), REPLACED))).toEqual({
      ...silent,
      day: "2022-05-14",
      version: 2,
      beingCorrected: null,
    });
    const closed = sheetPage(setting(), sheet({ state: "closed" }));
    expect(read(closed)).toEqual({ ...silent, version: null, beingCorrected: null });
  });
});
