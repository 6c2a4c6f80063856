import { randomUUID } from "node:crypto";
import { APPROVER, clerkLogin, wardLogin } from "@sansang/demo/accounts";
import { candidateOf } from "@sansang/demo/candidates";
import { take } from "@sansang/road/road-to-placement";
import { ETHNIC_GROUPS } from "@sansang/rules/candidates/vocabulary/ethnicities";
import { PARTY_MEMBERSHIP_WORDS } from "@sansang/rules/candidates/vocabulary/party-membership";
import { RELIGION_WORDS } from "@sansang/rules/candidates/vocabulary/religions";
import { expect, test } from "../fixtures.ts";
import type { OwnApp } from "../world/own-app.ts";
import { pdfTextOf, propertiesOf } from "../world/pdf.ts";
import { photograph } from "../world/photograph.ts";
import { placementAddressesOf, postedSheetsOf, postingOf } from "../world/sheets.ts";
import { announcePhoto, proveOverWire } from "../world/upload.ts";
import { OVER_HTTP, type Reply, Wire } from "../world/wire.ts";

test.use({ world: "postings" });

const OPEN = "/bau-cu/phuong-1/khom-1";
/** Submitted, not published. */
const SHUT = "/bau-cu/phuong-8/khom-3";
const NEVER = "/bau-cu/phuong-8/khom-99";

const bytesOf = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());

test("What is not published is told like what never was: status, headers and bytes", async ({ own }) => {
  const nobody = Wire.nobody(own.url);
  for (const name of ["danh-sach.pdf", "danh-sach.json", "danh-sach.csv", `anh-${randomUUID()}.jpg`])
    expect(await nobody.send(`${SHUT}/${name}`), name).toEqual(await nobody.send(`${NEVER}/${name}`));
  const [{ id: unread = "" } = {}] = await own.ask<{ id: string }>(
    "select id from placement_photos where outcome = 'unreadable' limit 1",
  );
  expect(unread).not.toBe("");
  const beside = "/bau-cu/phuong-1/khom-5";
  expect(await nobody.send(`${beside}/anh-${unread}.jpg`)).toEqual(
    await nobody.send(`${beside}/anh-${randomUUID()}.jpg`),
  );
  const [open] = await own.ask<{ id: string; fingerprint: string }>(
    "select id, fingerprint from posting_versions where status = 'approved' limit 1",
  );
  expect(await nobody.send(`/to/${open?.fingerprint.slice(0, 12)}`)).toEqual(
    await nobody.send("/to/0123456789ab"),
  );
  const stranger = await Wire.of(own.url, wardLogin(3));
  for (const path of [
    (id: string) => `/api/postings/${id}/paper`,
    (id: string) => `/api/postings/${id}/preview`,
    (id: string) => `/api/photos/${id}`,
  ]) {
    const id = path("").includes("photos") ? unread : (open?.id ?? "");
    for (const wire of [nobody, stranger])
      expect(await wire.send(path(id)), path(id)).toEqual(await wire.send(path(randomUUID())));
  }
});

const spaced = (digits: string): RegExp => new RegExp([...digits].join("[\\s.]?"));

test("Nothing that no wall may say gets out: not in a page, a file, a property, a picture", async ({
  own,
}) => {
  test.setTimeout(120_000);
  const person = candidateOf({ ward: 5, neighbourhood: 1 });
  const [year = "", month = "", day = ""] = person.birth.split("-");
  const secrets: RegExp[] = [
    spaced(person.personalId),
    new RegExp(person.birth),
    new RegExp(`${day}/${month}/${year}`),
    new RegExp(person.residence),
    new RegExp(person.hometown),
    /ethnicity|religion|partyMembership|personalId|residence|hometown|healthRemarks|politicalTheory/,
    new RegExp(`\\b(${person.ethnicity}|${person.religion})\\b`),
    new RegExp(
      [
        ETHNIC_GROUPS[person.ethnicity].words.vi,
        RELIGION_WORDS[person.religion].vi,
        PARTY_MEMBERSHIP_WORDS.member.vi,
      ].join("|"),
    ),
    /0900 ?000 ?[0123]\d\d/,
  ];
  const here = "/bau-cu/phuong-5/khom-1";
  const [current, old] = await postedSheetsOf(own, { ward: "Phường 5", neighbourhood: "Khóm 1" });
  const texts: Record<string, string> = {};
  for (const path of [
    here,
    `/en${here}`,
    `${here}/danh-sach.json`,
    `${here}/danh-sach.csv`,
    `/to/${current?.code}`,
    `/to/${old?.code}`,
  ])
    texts[path] = (await bytesOf(own.url + path)).toString("utf8");
  const pdf = await bytesOf(`${own.url}${here}/danh-sach.pdf`);
  texts.pdf = await pdfTextOf(pdf);
  texts["pdf properties"] = await propertiesOf(pdf);
  texts["pdf bytes"] = pdf.toString("latin1");
  const photo = /\/anh-[0-9a-f-]{36}\.jpg/.exec(texts[here] ?? "")?.[0] ?? "";
  const jpeg = await bytesOf(own.url + here + photo);
  expect(jpeg.subarray(0, 3).toString("hex")).toBe("ffd8ff");
  texts.photo = jpeg.toString("latin1");
  expect(texts.photo).not.toMatch(/Exif\0|GPS|xpacket|Photoshop/);
  /** Khmer is also a language of the pages and a typeface. */
  const innocent = /<nav class="langs"[\s\S]*?<\/nav>|Noto ?Serif ?Khmer/g;
  const found = Object.entries(texts).flatMap(([where, text]) =>
    secrets
      .filter((secret) => secret.test(text.replaceAll(innocent, "")))
      .map((secret) => `${where}: ${secret}`),
  );
  expect(found).toEqual([]);
  expect(texts.pdf).toContain(person.name);
});

const refusals = (answers: readonly { refusal: string | null }[]): string[] =>
  answers.map(({ refusal }) => refusal ?? "done").sort();

test("Approving twice at once approves once, and a list is published by nobody who has not seen it as it is", async ({
  own,
}) => {
  const admin = await Wire.of(own.url, APPROVER);
  const list = await postingOf(admin, own, { ward: "Phường 8", neighbourhood: "Khóm 4" });
  expect((await admin.command("postings.approve", list.asSeen)).refusal).toBe("preview_not_seen");
  await take(OVER_HTTP, admin, "preview", list.asSeen);
  expect(
    (
      await admin.command("postings.approve", {
        versionId: list.versionId,
        seenFingerprint: "0".repeat(64),
      })
    ).refusal,
  ).toBe("list_changed");
  const both = await Promise.all([1, 2].map(() => admin.command("postings.approve", list.asSeen)));
  expect(refusals(both)).toEqual(["done", "not_possible_now"]);
  const published = await Promise.all([1, 2].map(() => admin.command("postings.publish", list.asSeen)));
  expect(refusals(published)).toEqual(["done", "not_possible_now"]);
  expect(
    await own.ask("select version_id from posting_snapshots where posting_id = $1", [list.postingId]),
  ).toHaveLength(1);
});

test("A list is not published while its candidate withdraws in another window, or he withdraws from a published list", async ({
  own,
}) => {
  const [admin, ward] = await Promise.all([Wire.of(own.url, APPROVER), Wire.of(own.url, wardLogin(8))]);
  const place = { ward: "Phường 8", neighbourhood: "Khóm 1" };
  const list = await postingOf(admin, own, place);
  const [row] = await own.ask<{ id: string }>("select id from candidates where name = $1", [
    candidateOf({ ward: 8, neighbourhood: 1 }).name,
  ]);
  const reason = "Xin rút vì lý do gia đình, có đơn gửi phường.";
  const [publishing, leaving] = await Promise.all([
    admin.command("postings.publish", list.asSeen),
    ward.command("candidates.withdraw", { candidateId: row?.id, on: "2022-04-27", reason }),
  ]);
  expect(leaving.refusal).toBeNull();
  const sheets = await postedSheetsOf(own, place);
  if (publishing.refusal === null) expect(sheets).toHaveLength(1);
  else {
    expect(["list_changed", "list_empty", "list_not_fixed"]).toContain(publishing.refusal);
    expect(sheets).toEqual([]);
  }
  const [{ lines = "" } = {}] = await own.ask<{ lines: string }>(
    "select count(*)::text as lines from ledger where action = 'postings.list.publish' and outcome = 'done' and subject_id = $1",
    [list.postingId],
  );
  expect(Number(lines)).toBeLessThanOrEqual(1);
});

const stored = (own: OwnApp) =>
  own.ask("select (select count(*) from placement_photos), (select count(*) from files)");

test("A photo that is none, says nothing, is too heavy or shows another sheet: one sentence, and nothing is kept", async ({
  own,
}) => {
  test.setTimeout(120_000);
  const clerk = await Wire.of(own.url, clerkLogin({ ward: 1, neighbourhood: 6 }));
  const [placement] = await placementAddressesOf(own, { ward: "Phường 1", neighbourhood: "Khóm 6" });
  if (!placement) throw new Error("No wall");
  const before = await stored(own);
  const heavy = await announcePhoto(clerk, placement, "Ảnh tường.jpg", 200 * 1024 * 1024);
  expect([heavy.status, toldBy(heavy).reason]).toEqual([413, "too_large"]);
  const text = Buffer.from("Danh sách đã niêm yết. ".repeat(40));
  expect((await proveOverWire(clerk, placement, "Ảnh tường.jpg", text)).refusal).toBe("content_differs");
  const own_ = await bytesOf(`${own.url}/bau-cu/phuong-1/khom-6/danh-sach.pdf`);
  const bare = await photograph(own_, { placementName: "KHÓM 6", seed: 5, unreadable: true });
  expect((await proveOverWire(clerk, placement, "Ảnh mờ.jpg", bare)).refusal).toBe("photo_without_code");
  const firstPart = bare.subarray(0, bare.length / 2);
  expect((await proveOverWire(clerk, placement, "Ảnh tải dở.jpg", firstPart)).refusal).toBe(
    "picture_incomplete",
  );
  const other = await bytesOf(`${own.url}${OPEN}/danh-sach.pdf`);
  const foreign = await photograph(other, { placementName: "KHÓM 6", seed: 7 });
  expect((await proveOverWire(clerk, placement, "Ảnh khóm khác.jpg", foreign)).refusal).toBe(
    "sheet_of_other_list",
  );
  expect(await stored(own)).toEqual(before);
  const stranger = await Wire.of(own.url, clerkLogin({ ward: 1, neighbourhood: 5 }));
  const theirs = await announcePhoto(stranger, placement, "Ảnh.jpg", 2_000);
  expect(theirs).toEqual(
    await announcePhoto(stranger, { siteId: randomUUID(), postingId: randomUUID() }, "Ảnh.jpg", 2_000),
  );
});

const toldBy = ({ body }: Reply) =>
  JSON.parse(Buffer.from(body, "latin1").toString("utf8")) as { reason: string; sentence: string };
