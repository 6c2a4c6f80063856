import { createHash, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Institution } from "@sansang/rules/access/roles";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import { paperOf } from "../papers.ts";
import { type ItemLine, itemLinesOf, waitingForBoth } from "../world/dossiers.ts";
import { announce, attachOverWire, lookUp, sendFrom, spoolIdIn } from "../world/upload.ts";
import type { Wire, WireAnswer } from "../world/wire.ts";

/** One write that somebody asked for, and what he was told of it. */
export interface Write {
  readonly requestId: string;
  readonly kind: "phone" | "paper" | "verdict";
  /** The unit or the dossier. */
  readonly about: string;
  /** What must be there once it is acknowledged: the number, the digest of the paper, the institution. */
  readonly state: string;
  /** pending: nobody was told anything. */
  outcome: "pending" | "acknowledged" | "refused";
}

/** Everything that was asked for, in the order of each writer. */
export interface Journal {
  readonly writes: Write[];
  /** How often something was asked again because no answer came, or one that nobody expected. */
  repeated: number;
  isOver: boolean;
}

const AGAIN = 250;
const PAUSE = 150;

/** Asks the same again until it is answered by a yes or a no; null when the time is over. */
async function insist<T extends { readonly status: number }>(
  journal: Journal,
  act: () => Promise<T>,
): Promise<T | null> {
  for (;;) {
    const answer = await act().catch(() => null);
    if (answer && answer.status < 500 && answer.status !== 423) return answer;
    if (journal.isOver) return null;
    journal.repeated += 1;
    await sleep(AGAIN);
  }
}

/** The rows of a list that somebody needs before he can write; none when the time is over. */
async function look<T>(journal: Journal, act: () => Promise<T[]>): Promise<T[]> {
  for (;;) {
    const rows = await act().catch(() => null);
    if (rows || journal.isOver) return rows ?? [];
    await sleep(AGAIN);
  }
}

async function ask(
  journal: Journal,
  written: Pick<Write, "kind" | "about" | "state">,
  act: (requestId: string) => Promise<WireAnswer>,
): Promise<void> {
  const write: Write = { ...written, requestId: randomUUID(), outcome: "pending" };
  journal.writes.push(write);
  const answer = await insist(journal, () => act(write.requestId));
  if (answer) write.outcome = answer.refusal ? "refused" : "acknowledged";
  await sleep(PAUSE);
}

/** Somebody who writes one thing after another until the time is over. */
export type Writer = (journal: Journal) => Promise<void>;

/** The administrator enters the telephone of a unit, again and again. */
export const enterPhones =
  (wire: Wire, unitId: string, first: string | null): Writer =>
  async (journal) => {
    let opened = first;
    for (let nth = 0; !journal.isOver; nth += 1) {
      const phone = `0299 ${String(nth)
        .padStart(7, "0")
        .replace(/(...)(.*)/, "$1 $2")}`;
      await ask(journal, { kind: "phone", about: unitId, state: phone }, (requestId) =>
        wire.command("org.setUnitPhone", { unitId, phone, opened: { phone: opened }, requestId }),
      );
      opened = phone;
    }
  };

const SLOT = stepOf("READINESS_REPORT").slots[0]?.code ?? "";

async function upload(journal: Journal, wire: Wire, itemId: string, name: string, bytes: Buffer) {
  const place = { itemId, slot: SLOT };
  while (!journal.isOver) {
    const begun = await insist(journal, () => announce(wire, place, name, bytes.length));
    const spoolId = begun ? spoolIdIn(begun) : "";
    if (!spoolId) return null;
    for (let offset = 0; offset < bytes.length; ) {
      const told = await insist(journal, () => lookUp(wire, spoolId));
      if (told?.status !== 200) break;
      offset = Number(told.headers["upload-offset"]);
      if (offset === bytes.length) return spoolId;
      await sendFrom(wire, spoolId, offset, bytes).catch(() => null);
      if (journal.isOver) return null;
    }
  }
  return null;
}

/** An official lays paper after paper into the dossiers of his ward. */
export const layPapers =
  (wire: Wire): Writer =>
  async (journal) => {
    const lines = await look(journal, () => itemLinesOf(wire, { steps: ["READINESS_REPORT"] }));
    const open = lines.filter(({ status }) => status !== "submitted" && status !== "verified");
    for (let nth = 0; !journal.isOver && open.length > 0; nth += 1) {
      const { id: itemId } = open[nth % open.length] as ItemLine;
      const { name, buffer } = paperOf(`Báo cáo ${nth}.pdf`, `Bao cao ${nth}`, 400_000);
      const spoolId = await upload(journal, wire, itemId, name, buffer);
      if (!spoolId) continue;
      const state = createHash("sha256").update(buffer).digest("hex");
      await ask(journal, { kind: "paper", about: itemId, state }, (requestId) =>
        attachOverWire(wire, { itemId, slot: SLOT }, name, spoolId, { requestId }),
      );
    }
  };

/** An institution verifies what waits for it. */
export const giveVerdicts =
  (wire: Wire, institution: Institution): Writer =>
  async (journal) => {
    for (const { id: itemId, version: seenVersion } of await look(journal, () => waitingForBoth(wire))) {
      if (journal.isOver) return;
      await ask(journal, { kind: "verdict", about: itemId, state: institution }, (requestId) =>
        wire.command("checklist.verify", { itemId, institution, seenVersion, requestId }),
      );
      await sleep(4 * PAUSE);
    }
  };
