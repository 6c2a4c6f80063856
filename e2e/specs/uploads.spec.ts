import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import { wardLogin } from "@sansang/demo/accounts";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import { expect, test } from "../fixtures.ts";
import { paperOf } from "../papers.ts";
import { itemLinesOf, show } from "../world/dossiers.ts";
import type { OwnApp } from "../world/own-app.ts";
import {
  announce,
  attachOverWire,
  offsetOf,
  type SlotAddress,
  sendFrom,
  sendSome,
  spoolIdIn,
} from "../world/upload.ts";
import { Wire } from "../world/wire.ts";

test.use({ world: "faults" });

const MEGABYTE = 1_000_000;
const SLOT = stepOf("READINESS_REPORT").slots[0]?.code ?? "";

/** The nth dossier of a khóm of ward 1 on which nobody has laid anything. */
async function emptyPlace(wire: Wire, nth: number): Promise<SlotAddress> {
  const lines = await itemLinesOf(wire, { steps: ["READINESS_REPORT"], states: ["not_started"] });
  return { itemId: lines[nth]?.id ?? "", slot: SLOT };
}

/** What still lies in the buffers of a socket is not with the office yet. */
const hasArrived = ({ dataDir }: OwnApp, spoolId: string, bytes: number): Promise<void> =>
  expect.poll(() => statSync(join(dataDir, "spool", spoolId)).size).toBeGreaterThan(bytes);

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** What the office keeps of the one paper on the table: as the ledger says, and as everybody can fetch it. */
async function storedHash(wire: Wire, itemId: string): Promise<string> {
  const { currentEvidence } = await show(wire, itemId);
  expect(currentEvidence).toHaveLength(1);
  const response = await wire.open(`/api/files/${currentEvidence[0]?.fileId}`);
  return sha256(Buffer.from(await response.arrayBuffer()));
}

test("A socket is cut in mid-upload: the office keeps what had arrived, and the rest makes the same file", async ({
  own,
}) => {
  const ward = await Wire.of(own.url, wardLogin(1));
  const place = await emptyPlace(ward, 0);
  const { name, buffer } = paperOf("Báo cáo.pdf", "Bao cao", 5.5 * MEGABYTE);
  const spoolId = spoolIdIn(await announce(ward, place, name, buffer.length));
  const sending = await sendSome(ward, spoolId, buffer, 4 * MEGABYTE);
  await hasArrived(own, spoolId, 3 * MEGABYTE);
  sending.cut();
  const stored = await offsetOf(ward, spoolId);
  expect(stored).toBeGreaterThan(3 * MEGABYTE);
  expect(stored).toBeLessThanOrEqual(4 * MEGABYTE);
  const early = await attachOverWire(ward, place, name, spoolId);
  expect(early.refusal).toBe("upload_unfinished");
  expect((await sendFrom(ward, spoolId, 0, buffer)).status).toBe(409);
  expect((await sendFrom(ward, spoolId, stored, buffer)).status).toBe(204);
  const { data } = await attachOverWire(ward, place, name, spoolId);
  expect([data.sha256, data.size]).toEqual([sha256(buffer), buffer.length]);
  expect(await storedHash(ward, place.itemId)).toBe(sha256(buffer));
});

test("The server is killed in mid-upload: started again, it goes on where it stood, and the file is the same", async ({
  own,
}) => {
  const ward = await Wire.of(own.url, wardLogin(1));
  const place = await emptyPlace(ward, 1);
  const { name, buffer } = paperOf("Báo cáo.pdf", "Bao cao", 5.5 * MEGABYTE);
  const spoolId = spoolIdIn(await announce(ward, place, name, buffer.length));
  await sendSome(ward, spoolId, buffer, 4 * MEGABYTE);
  await hasArrived(own, spoolId, 3 * MEGABYTE);
  await own.kill();
  await expect(ward.read("users.self")).rejects.toThrow();
  await own.start();
  const stored = await offsetOf(ward, spoolId);
  expect(stored).toBeGreaterThan(3 * MEGABYTE);
  expect(stored).toBeLessThanOrEqual(4 * MEGABYTE);
  expect((await sendFrom(ward, spoolId, stored, buffer)).status).toBe(204);
  const { data } = await attachOverWire(ward, place, name, spoolId);
  expect(data.sha256).toBe(sha256(buffer));
  expect(await storedHash(ward, place.itemId)).toBe(sha256(buffer));
});
