import { createHash, randomUUID } from "node:crypto";
import { unitNames } from "@sansang/db/tables/org";
import { formatPaperMark } from "@sansang/documents/posting/read-paper-mark";
import { sampleSheetPage } from "@sansang/photos/sheet-page.sample";
import { PERMISSIONS } from "@sansang/rules/access/permissions";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { canonicalJson } from "@sansang/rules/kernel/canonical-json";
import type { PostingContent } from "@sansang/rules/postings/posting-content";
import type { PublicRow } from "@sansang/rules/postings/public-columns";
import { spokenCode } from "@sansang/rules/postings/spoken-code";
import { TUESDAY } from "@sansang/testing/clock";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { answerPublic, type PublicContext } from "../../kernel/public-query.ts";
import { checkPaper } from "./check-paper.ts";
import { countViews } from "./count-views.ts";
import { openData } from "./open-data.ts";
import { publicCity } from "./public-city.ts";
import { publicNeighbourhood } from "./public-neighbourhood.ts";
import { publicPaper } from "./public-paper.ts";
import { publicPhoto } from "./public-photo.ts";
import { publicSheet } from "./public-sheet.ts";
import { publicWard } from "./public-ward.ts";

let app: TestApp;
let owner: Client;
let stranger: PublicContext;
beforeAll(async () => {
  app = await openTestApp();
  owner = new Client({ connectionString: app.ownerUrl });
  await owner.connect();
  stranger = app.as(null);
});
afterAll(async () => {
  await owner.end();
  await app.close();
});

const row = (key: string, name: string, more: Partial<PublicRow> = {}): PublicRow => ({
  key,
  name,
  birthYear: 1979,
  sex: "female",
  standing: "new",
  generalEducation: { grade: 12, system: "twelve" },
  qualification: "college",
  occupation: "Giáo viên",
  ...more,
});
const SIM = row("1", "Cao Thị Sim");
const OI = row("2", "Lê Văn Ổi", { sex: "male", standing: "incumbent" });
const NHAN = row("3", "Danh Văn Nhãn", { sex: "male" });

let number = 0;
const sha = (text: string): string => createHash("sha256").update(text).digest("hex");

interface Sheet {
  readonly postingId: string;
  readonly versionId: string;
  readonly code: string;
  readonly digest: string;
}

/** A khóm of the first ward, counted from 0. */
const neighbourhood = (index: number) => {
  const found = app.city.wards[0]?.neighbourhoods[index];
  if (!found) throw new Error(`No khóm ${index}`);
  return found;
};

async function posting(index: number): Promise<string> {
  const id = randomUUID();
  const { rows } = await owner.query<{ id: string }>(
    `insert into postings (id, cycle_id, unit_id, unit_path, ward_id, kind) values ($1, $2, $3, $4, $5, 'candidate_list')
     on conflict (cycle_id, unit_id, kind) do update set kind = excluded.kind returning id`,
    [id, app.cycleId, neighbourhood(index).id, neighbourhood(index).path, app.city.wards[0]?.id],
  );
  return rows[0]?.id ?? id;
}

const version = async (postingId: string, status: string, nth: number): Promise<string> => {
  const { rows } = await owner.query<{ id: string }>(
    `insert into posting_versions (posting_id, version, status, reason, fingerprint, prepared_by, prepared_at, approved_by,
       approved_at, published_by, published_at)
     values ($1, $2, $3, 'ứng cử viên xin rút', $4, $7, $6, $5, $6, $5, $6) returning id`,
    [postingId, nth, status, sha(postingId + nth), app.people.quan.userId, TUESDAY, app.people.lan.userId],
  );
  return rows[0]?.id ?? "";
};

/** A version as publishing leaves it: snapshot and rows frozen, the version before it superseded. */
async function publish(index: number, rows: readonly PublicRow[], nth = 1): Promise<Sheet> {
  const postingId = await posting(index);
  await owner.query(
    `update posting_versions set status = 'superseded', superseded_at = $2 where posting_id = $1 and status = 'published'`,
    [postingId, TUESDAY],
  );
  const versionId = await version(postingId, "published", nth);
  const content: PostingContent = {
    format: "sansang.posting/1",
    kind: "candidate_list",
    version: nth,
    replaces: null,
    reason: null,
    cycle: { name: "Bầu cử", termFrom: 2022, termTo: 2027, electionDay: asCalendarDate("2022-05-07") },
    city: "Thành phố Sóc Trăng",
    ward: "Phường 1",
    neighbourhood: neighbourhood(index).name,
    notice: { place: "Trụ sở khóm", address: "Số 12 đường Bờ Sen", opensAt: "07:00", closesAt: "11:00" },
    document: {
      symbol: "TB-UBND",
      decisionNumber: null,
      decisionOn: null,
      number: ++number,
      year: 2022,
      date: asCalendarDate("2022-04-26"),
      signatory: { capacity: "CHỦ TỊCH", name: "Mai Thị Dừa" },
    },
    sites: [],
    rows,
  };
  const canonical = canonicalJson(content);
  const digest = sha(canonical);
  const code = digest.slice(0, 12);
  await owner.query(
    `insert into posting_snapshots (version_id, posting_id, version, digest, code, spoken, canonical, ward_id, year, number,
       frozen_at, frozen_by) values ($1, $2, $3, $4, $5, $6, $7, $8, 2022, $9, $10, $11)`,
    [
      versionId,
      postingId,
      nth,
      digest,
      code,
      spokenCode(code),
      canonical,
      app.city.wards[0]?.id,
      number,
      TUESDAY,
      app.people.quan.userId,
    ],
  );
  for (const [position, each] of rows.entries())
    await owner.query(
      "insert into posting_rows (version_id, position, key, content) values ($1, $2, $3, $4)",
      [versionId, position, each.key, each],
    );
  return { postingId, versionId, code, digest };
}

async function site(index: number, name: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into sites (cycle_id, unit_id, unit_path, ward_id, kind, name, address, position)
     values ($1, $2, $3, $4, 'other', $5, 'đường Bờ Sen', 1) returning id`,
    [app.cycleId, neighbourhood(index).id, neighbourhood(index).path, app.city.wards[0]?.id, name],
  );
  return rows[0]?.id ?? "";
}

/** A photo of a sheet at a site; `outcome` is what the machine made of it. */
async function photo(sheet: Sheet, siteId: string, outcome: "proven" | "unreadable"): Promise<string> {
  const file = await owner.query<{ id: string }>(
    `insert into files (sha256, size, media_type, name, storage_key, unit_path, uploaded_by, uploaded_at)
     values ($1, 1, 'image/jpeg', 'anh.jpg', $2, $3, $4, $5) returning id`,
    [sha(randomUUID()), randomUUID(), neighbourhood(0).path, app.people.lan.userId, TUESDAY],
  );
  const { rows } = await owner.query<{ id: string }>(
    `insert into placement_photos (site_id, posting_id, version_id, file_id, public_key, public_sha256, size, width, height, hash,
       code, outcome, taken_by, received_at) values ($1, $2, $3, $4, $5, $6, 1, 1, 1, $6, $7, $8, $9, $10) returning id`,
    [
      siteId,
      sheet.postingId,
      sheet.versionId,
      file.rows[0]?.id,
      randomUUID(),
      sha(siteId),
      outcome === "unreadable" ? null : sheet.code,
      outcome,
      app.people.lan.userId,
      TUESDAY,
    ],
  );
  return rows[0]?.id ?? "";
}

const accept = (photoId: string, institution: string) =>
  owner.query(
    "insert into placement_acceptances (photo_id, institution, accepted_by, accepted_at) values ($1, $2, $3, $4)",
    [photoId, institution, app.people[institution === "home_affairs" ? "hoa" : "minh"].userId, TUESDAY],
  );

beforeEach(() =>
  owner.query(`
    set session_replication_role = replica;
    truncate placement_visits, placement_acceptances, placement_photos, sites, posting_papers, posting_rows, posting_snapshots,
      posting_versions, postings, notices, ward_notes, portal_visits cascade;
    set session_replication_role = default`),
);

const at = (index: number) => ({ ward: "phuong-1", neighbourhood: `khom-${index + 1}` });

describe("nothing leaks before it is published", () => {
  test("a list in draft, submitted or approved is answered like one that nobody has begun", async () => {
    const before = await answerPublic(publicNeighbourhood, stranger, at(0));
    expect(before).toMatchObject({ list: null, takenDownAt: null });
    for (const [nth, status] of ["draft", "submitted", "approved"].entries()) {
      const postingId = await posting(0);
      const versionId = await version(postingId, status, nth + 1);
      expect(await answerPublic(publicNeighbourhood, stranger, at(0)), status).toEqual(before);
      expect(await answerPublic(openData, stranger, at(0))).toBeNull();
      expect(await answerPublic(publicPaper, stranger, at(0))).toBeNull();
      for (const id of [versionId, postingId])
        expect(
          await answerPublic(publicSheet, stranger, { code: id.replaceAll("-", "").slice(0, 12) }),
        ).toBeNull();
      await owner.query("delete from posting_versions where id = $1", [versionId]);
    }
  });

  test("the fingerprint of an approved proposal opens nothing", async () => {
    const postingId = await posting(0);
    await version(postingId, "approved", 1);
    const code = sha(`${postingId}1`).slice(0, 12);
    expect(await answerPublic(publicSheet, stranger, { code })).toBeNull();
  });

  test("guessed places and codes, whatever their form, have one answer", async () => {
    for (const ward of ["phuong-9", "PHUONG-1", "phuong-1'; --", "", "a".repeat(500), "../phuong-1"]) {
      expect(await answerPublic(publicWard, stranger, { ward }), ward).toBeNull();
      expect(
        await answerPublic(publicNeighbourhood, stranger, { ward, neighbourhood: "khom-1" }),
        ward,
      ).toBeNull();
    }
    for (const code of ["0123456789ab", "0123456789AB", "", "zz", "%27", null])
      expect(await answerPublic(publicSheet, stranger, { code })).toBeNull();
  });

  test("a correction in the making shows nothing of itself but that it is on its way", async () => {
    await publish(0, [SIM, OI]);
    const before = await answerPublic(publicNeighbourhood, stranger, at(0));
    await version(await posting(0), "draft", 2);
    expect(await answerPublic(publicNeighbourhood, stranger, at(0))).toEqual({
      ...before,
      list: { ...before?.list, isBeingCorrected: true },
    });
  });
});

describe("a khóm's page", () => {
  test("shows the frozen list, whatever the register says by now", async () => {
    const { code, digest } = await publish(0, [SIM, OI]);
    const page = await answerPublic(publicNeighbourhood, stranger, at(0));
    expect(page?.list).toMatchObject({ version: 1, code, digest, rows: [SIM, OI], placements: [] });
    expect(page?.expectedOn).toMatch(/^2022-04-/);
    expect(JSON.stringify(page)).not.toMatch(/kinh|khmer|buddh|party|health|personal|Mai Thị Dừa/i);
  });

  test("says place and hours as the ward saved them, as expected until they are confirmed, and how to reach the ward", async () => {
    const ward = app.city.wards[0]?.id;
    await owner.query(
      `insert into notices (cycle_id, unit_id, unit_path, ward_id, place, address, opens_at, closes_at, changed_by, changed_at)
       values ($1, $2, $3, $4, 'Trụ sở khóm 1', 'Số 12 đường Bờ Sen', '07:00', '11:00', $5, $6)`,
      [app.cycleId, neighbourhood(0).id, neighbourhood(0).path, ward, app.people.lan.userId, TUESDAY],
    );
    await owner.query(
      `insert into ward_notes (cycle_id, ward_id, phone, note, changed_by, changed_at) values ($1, $2, '0900 000 001', '', $3, $4)`,
      [app.cycleId, ward, app.people.lan.userId, TUESDAY],
    );
    const page = await answerPublic(publicNeighbourhood, stranger, at(0));
    expect(page?.notice).toEqual({
      place: "Trụ sở khóm 1",
      address: "Số 12 đường Bờ Sen",
      opensAt: "07:00",
      closesAt: "11:00",
      standing: "expected",
    });
    expect(page?.contact).toEqual({ phone: "0900 000 001", note: null });
  });

  test("names institutions and times of a proof, never a person", async () => {
    const sheet = await publish(0, [SIM]);
    const office = await site(0, "UBND phường 1");
    const hall = await site(0, "Trụ sở khóm 1");
    await site(0, "Chợ");
    await photo(sheet, office, "proven");
    const blurred = await photo(sheet, hall, "unreadable");
    await accept(blurred, "fatherland_front");
    const states = async () =>
      (await answerPublic(publicNeighbourhood, stranger, at(0)))?.list?.placements.map(
        ({ state, isByEye }) => [state, isByEye],
      );
    expect(await states()).toEqual([
      ["proven", false],
      ["unreadable", false],
      ["not_posted", false],
    ]);
    await accept(blurred, "home_affairs");
    expect(await states()).toEqual([
      ["proven", false],
      ["proven", true],
      ["not_posted", false],
    ]);
    const comment = JSON.stringify(await answerPublic(publicNeighbourhood, stranger, at(0)));
    for (const { name, userId } of Object.values(app.people)) {
      expect(comment).not.toContain(name);
      expect(comment).not.toContain(userId);
    }
  });

  test("a photo is public while it proves the version that stands, and then no more", async () => {
    const sheet = await publish(0, [SIM]);
    const office = await site(0, "UBND phường 1");
    const proof = await photo(sheet, office, "proven");
    const open = (id: string) => answerPublic(publicPhoto, stranger, { ...at(0), photo: id });
    expect(await open(proof)).toMatchObject({ sha256: sha(office) });
    expect(await open(randomUUID())).toBeNull();
    expect(await answerPublic(publicPhoto, stranger, { ...at(1), photo: proof })).toBeNull();
    await publish(0, [SIM, OI], 2);
    expect(await open(proof)).toBeNull();
    const page = await answerPublic(publicNeighbourhood, stranger, at(0));
    expect(page?.list?.placements.map(({ state }) => state)).toEqual(["re_post"]);
  });

  test("after election day the list is taken down and its names with it", async () => {
    const { postingId } = await publish(0, [SIM]);
    await owner.query("update posting_versions set status = 'closed', closed_at = $2 where posting_id = $1", [
      postingId,
      TUESDAY,
    ]);
    const page = await answerPublic(publicNeighbourhood, stranger, at(0));
    expect(page).toMatchObject({ list: null, takenDownAt: TUESDAY });
    expect(await answerPublic(openData, stranger, at(0))).toBeNull();
  });
});

describe("the page behind a QR code", () => {
  test("of the version that stands", async () => {
    const { code } = await publish(0, [SIM, OI]);
    expect(await answerPublic(publicSheet, stranger, { code })).toMatchObject({
      state: "current",
      version: 1,
      code,
      neighbourhood: { name: "Khóm 1" },
      listPath: "/bau-cu/phuong-1/khom-1",
      changes: null,
    });
  });

  test("of one that was replaced: since when, counts, where the new one hangs, and nobody's name", async () => {
    const old = await publish(0, [SIM, OI]);
    const current = await publish(0, [{ ...SIM, occupation: "Hưu trí" }, NHAN], 2);
    await photo(current, await site(0, "UBND phường 1"), "proven");
    await site(0, "Trụ sở khóm 1");
    const sheet = await answerPublic(publicSheet, stranger, { code: old.code });
    expect(sheet).toMatchObject({
      state: "superseded",
      version: 1,
      endedAt: TUESDAY,
      current: { version: 2, code: current.code },
      changes: { added: 1, removed: 1, changed: 1 },
      hangsAt: ["UBND phường 1"],
      places: 2,
    });
    for (const { name } of [SIM, OI, NHAN]) expect(JSON.stringify(sheet)).not.toContain(name);
  });

  test("counts go from the sheet in the hand to the one that stands, over every version between", async () => {
    const first = await publish(0, [SIM]);
    await publish(0, [SIM, OI], 2);
    await publish(0, [NHAN], 3);
    expect(await answerPublic(publicSheet, stranger, { code: first.code })).toMatchObject({
      current: { version: 3 },
      changes: { added: 1, removed: 1, changed: 0 },
    });
  });
});

describe("a file that somebody was sent", () => {
  const paper = async (sheet: Sheet, bytes: Buffer) =>
    owner.query(
      "insert into posting_papers (version_id, kind, sha256, size, storage_key) values ($1, 'list', $2, $3, $4)",
      [sheet.versionId, createHash("sha256").update(bytes).digest("hex"), bytes.length, randomUUID()],
    );

  test("is the paper byte for byte, or carries its mark and differs, or is none of ours", async () => {
    const sheet = await publish(0, [SIM]);
    const bytes = Buffer.from(`%PDF-1.7 ${formatPaperMark(sheet)} %%EOF`);
    await paper(sheet, bytes);
    expect(await answerPublic(checkPaper, stranger, new Uint8Array(bytes))).toMatchObject({
      verdict: "exact",
      sheet: { code: sheet.code, version: 1, neighbourhood: { name: "Khóm 1" } },
    });
    const altered = Buffer.concat([bytes, Buffer.from("\nmột dòng thêm")]);
    expect(await answerPublic(checkPaper, stranger, new Uint8Array(altered))).toMatchObject({
      verdict: "altered",
    });
    for (const foreign of [
      "%PDF-1.7 /Font giấy khác",
      "",
      `%PDF ${formatPaperMark({ code: sha("x").slice(0, 12), digest: sha("x") })}`,
    ])
      expect(await answerPublic(checkPaper, stranger, new Uint8Array(Buffer.from(foreign)))).toEqual({
        verdict: "foreign",
      });
  });

  test("that was replaced since is never current: it says by which version and when", async () => {
    const first = await publish(2, [SIM]);
    const bytes = Buffer.from(`%PDF-1.7 ${formatPaperMark(first)} bản đầu %%EOF`);
    await paper(first, bytes);
    const check = (file: Uint8Array) => answerPublic(checkPaper, stranger, new Uint8Array(file));
    expect(await check(bytes)).toMatchObject({
      verdict: "exact",
      sheet: { state: "current", currentVersion: 1 },
    });
    await publish(2, [SIM, OI], 2);
    for (const [verdict, file] of [
      ["exact", bytes],
      ["altered", Buffer.concat([bytes, Buffer.from(" ")])],
    ] as const)
      expect(await check(file)).toMatchObject({
        verdict,
        sheet: { state: "superseded", version: 1, currentVersion: 2, endedAt: expect.any(Date) },
      });
  });

  test("that is locked, packed away or only a picture is not called false", async () => {
    for (const closed of [
      "%PDF-1.7 /Font trailer << /Encrypt 9 0 R >>",
      "%PDF-1.7 /Font << /Type /ObjStm >>",
      "%PDF-1.7 << /Subtype /Image >>",
    ])
      expect(await answerPublic(checkPaper, stranger, new Uint8Array(Buffer.from(closed)))).toEqual({
        verdict: "unreadable",
      });
  });

  test("that is a photo names its sheet by our address only, proves nothing more, and is not called false unread", async () => {
    const { origin } = stranger.installation;
    const sheet = await publish(1, [SIM]);
    const check = async (text?: string) => answerPublic(checkPaper, stranger, await sampleSheetPage(text));
    expect(await check(`${origin}/to/${sheet.code}`)).toMatchObject({
      verdict: "photographed",
      sheet: { code: sheet.code, state: "current", isCorrectionNotice: false },
    });
    expect(await check(`${origin}/to/${sheet.code}#tb`)).toMatchObject({
      verdict: "photographed",
      sheet: { isCorrectionNotice: true },
    });
    expect(await check(`https://evil.example/to/${sheet.code}`)).toEqual({
      verdict: "elsewhere",
      host: "evil.example",
    });
    expect(await check(`${origin}/to/${"0".repeat(12)}`)).toEqual({ verdict: "unlisted" });
    expect(await check()).toEqual({ verdict: "unreadable" });
    const broken = Buffer.from("ffd8ffe000104a4649", "hex");
    expect(await answerPublic(checkPaper, stranger, new Uint8Array(broken))).toEqual({
      verdict: "unreadable",
    });
  }, 60_000);

  test("of more than 20 MB is not even looked at", async () => {
    expect(await answerPublic(checkPaper, stranger, new Uint8Array(20 * 1024 * 1024 + 1))).toBeNull();
  });
});

describe("open data", () => {
  test("anybody can compute the digest again", async () => {
    const { digest } = await publish(0, [SIM, OI]);
    const data = await answerPublic(openData, stranger, at(0));
    expect(sha(data?.content ?? "")).toBe(digest);
    expect(data?.rows).toEqual([SIM, OI]);
  });
});

describe("the first pages", () => {
  test("count khóm and published lists of every ward", async () => {
    await publish(0, [SIM]);
    const city = await answerPublic(publicCity, stranger, {});
    const wards = city?.elections[0]?.wards.map(({ slug, neighbourhoods, published }) => [
      slug,
      neighbourhoods,
      published,
    ]);
    expect(wards).toEqual([
      ["phuong-1", 3, 1],
      ["phuong-2", 3, 0],
    ]);
    const ward = await answerPublic(publicWard, stranger, { ward: "phuong-1" });
    expect(ward?.neighbourhoods.map(({ slug, isPublished }) => [slug, isPublished])).toEqual([
      ["khom-1", true],
      ["khom-2", false],
      ["khom-3", false],
    ]);
  });

  test("of two units of one name the older keeps its address, the other gets one of its own", async () => {
    const third = neighbourhood(2);
    const rename = (name: string, folded: string) =>
      app.db.update(unitNames).set({ name, folded }).where(eq(unitNames.unitId, third.id));
    await rename("Khóm 1", "khom 1");
    const { rows } = await owner.query<{ number: string }>("select number from units where id = $1", [
      third.id,
    ]);
    const ward = await answerPublic(publicWard, stranger, { ward: "phuong-1" });
    expect(ward?.neighbourhoods.map(({ id, slug }) => [id, slug])).toEqual([
      [neighbourhood(0).id, "khom-1"],
      [neighbourhood(1).id, "khom-2"],
      [third.id, `khom-1-${rows[0]?.number}`],
    ]);
    await rename(third.name, "khom 3");
  });
});

test("views add up per day and page", async () => {
  const day = asCalendarDate("2022-04-27");
  await countViews(app.db, day, new Map([["/bau-cu", 2]]));
  await countViews(app.db, day, new Map(Object.entries({ "/bau-cu": 3, "/km/bau-cu": 1 })));
  const { rows } = await owner.query("select path, count from portal_visits order by path");
  expect(rows).toEqual([
    { path: "/bau-cu", count: 5 },
    { path: "/km/bau-cu", count: 1 },
  ]);
});

test("every read of the portal is one that the table opens to everybody", () => {
  const reads = [
    publicCity,
    publicWard,
    publicNeighbourhood,
    publicSheet,
    publicPaper,
    publicPhoto,
    openData,
    checkPaper,
  ];
  for (const { action } of reads) expect(PERMISSIONS[action].who).toBe("public");
});
