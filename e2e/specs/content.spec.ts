import { readdirSync } from "node:fs";
import { join } from "node:path";
import { wardLogin } from "@sansang/demo/accounts";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import { REFUSAL_WORDS, type RefusalReason } from "@sansang/rules/words/refusals";
import { expect, test } from "../fixtures.ts";
import { paperOf } from "../papers.ts";
import { itemLinesOf, show } from "../world/dossiers.ts";
import type { OwnApp } from "../world/own-app.ts";
import { announce, attachOverWire, type SlotAddress, sendFrom, spoolIdIn } from "../world/upload.ts";
import { type Reply, Wire } from "../world/wire.ts";

test.use({ world: "faults" });

const TEXT = Buffer.from("Biên bản họp khóm, ghi bằng tay. ".repeat(40));
const PAGE = Buffer.from(
  `<!doctype html><html><body><script>alert(1)</script>${"<p>x</p>".repeat(200)}</body></html>`,
);
/** The beginning of what an iPhone keeps its photos in. */
const PHOTO = Buffer.concat([
  Buffer.from([0, 0, 0, 0x18]),
  Buffer.from("ftypheic\0\0\0\0mif1heic", "latin1"),
  Buffer.alloc(2_000),
]);
const HEAD = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(2_000)]);
const PROGRAM = Buffer.concat([Buffer.from("MZ\x90\0\x03", "latin1"), Buffer.alloc(2_000)]);

async function emptyPlace(wire: Wire): Promise<SlotAddress> {
  const [line] = await itemLinesOf(wire, { steps: ["READINESS_REPORT"], states: ["not_started"] });
  return { itemId: line?.id ?? "", slot: stepOf("READINESS_REPORT").slots[0]?.code ?? "" };
}

/** Bytes on the shelf and half-received ones. */
const stored = ({ dataDir }: OwnApp, place: "files" | "spool"): number =>
  readdirSync(join(dataDir, place), { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    .length;

const toldBy = ({ body }: Reply) =>
  JSON.parse(Buffer.from(body, "latin1").toString("utf8")) as { reason: RefusalReason; sentence: string };

/** The first words of the sentence, up to what it says of this file. */
const beginningOf = (reason: RefusalReason): string => REFUSAL_WORDS[reason].vi.split("{")[0] ?? "";

test.describe("What a file holds decides, not what it is called: refused by name, and nothing is kept", () => {
  const cases: readonly [string, string, Buffer, RefusalReason][] = [
    ["a text called PDF", "Biên bản.pdf", TEXT, "content_differs"],
    ["a web page called PDF", "Biên bản.pdf", PAGE, "content_differs"],
    ["a program called PDF", "Biên bản.pdf", PROGRAM, "content_differs"],
    ["a PDF that is only a head", "Quyết định.pdf", HEAD, "file_incomplete"],
    ["a photo of an iPhone called JPEG", "Ảnh.jpg", PHOTO, "heic"],
    ["a text that claims nothing", "Biên bản", TEXT, "type_not_accepted"],
  ];
  for (const [what, name, bytes, reason] of cases)
    test(what, async ({ own }) => {
      const ward = await Wire.of(own.url, wardLogin(1));
      const place = await emptyPlace(ward);
      const before = [stored(own, "files"), await own.ask("select count(*) from files")];
      const spoolId = spoolIdIn(await announce(ward, place, name, bytes.length));
      expect((await sendFrom(ward, spoolId, 0, bytes)).status).toBe(204);
      const { status, refusal } = await attachOverWire(ward, place, name, spoolId);
      expect([status, refusal]).toEqual([412, reason]);
      expect([stored(own, "files"), await own.ask("select count(*) from files")]).toEqual(before);
      const { status: state, currentEvidence } = await show(ward, place.itemId);
      expect([state, currentEvidence]).toEqual(["not_started", []]);
    });
});

test("A paper with code inside is taken under any name, and whoever reviews it is told", async ({ own }) => {
  const ward = await Wire.of(own.url, wardLogin(1));
  const place = await emptyPlace(ward);
  const name = "Biểu mẫu số 15.QĐ-UBND";
  const plain = paperOf(name, "Bieu mau").buffer.toString("latin1");
  const script = "/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert) >>";
  const bytes = Buffer.from(plain.replace("/Type /Catalog", script), "latin1");
  const spoolId = spoolIdIn(await announce(ward, place, name, bytes.length));
  await sendFrom(ward, spoolId, 0, bytes);
  expect((await attachOverWire(ward, place, name, spoolId)).status).toBe(200);
  const [component] = (await show(ward, place.itemId)).currentEvidence;
  expect([component?.mediaType, component?.marks]).toEqual(["application/pdf", ["runs_code"]]);
});

test("What can be refused by its size is refused before a byte was sent, with the sentence", async ({
  own,
}) => {
  const ward = await Wire.of(own.url, wardLogin(1));
  const place = await emptyPlace(ward);
  const before = stored(own, "spool");
  const cases: readonly [string, number, number, RefusalReason][] = [
    ["Bản đồ.pdf", 101 * 1024 * 1024, 413, "too_large"],
    ["Rỗng.pdf", 0, 422, "empty_file"],
  ];
  for (const [name, size, status, reason] of cases) {
    const reply = await announce(ward, place, name, size);
    const told = toldBy(reply);
    expect([reply.status, told.reason], name).toEqual([status, reason]);
    expect(told.sentence).toContain(beginningOf(reason));
  }
  expect(stored(own, "spool")).toBe(before);
});
