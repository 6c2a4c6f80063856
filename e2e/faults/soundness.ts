import { createHash } from "node:crypto";
import { createReadStream, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { AUDITOR } from "@sansang/demo/accounts";
import { asOwner } from "@sansang/testing/as-owner";
import { Wire } from "../world/wire.ts";
import type { RunningOffice } from "./running-office.ts";
import type { Journal, Write } from "./writes.ts";

type Ask = <Row extends object>(statement: string, ...values: readonly unknown[]) => Promise<Row[]>;

const LINES = `select request_id as "requestId", count(*)::int as lines from ledger
  where request_id = any($1) and outcome = 'done' group by 1`;

async function askLedger(ask: Ask, writes: readonly Write[]): Promise<string[]> {
  const ids = writes.map(({ requestId }) => requestId);
  const found = await ask<{ requestId: string; lines: number }>(LINES, ids);
  const lines = new Map(found.map((each) => [each.requestId, each.lines]));
  return writes.flatMap(({ kind, requestId, outcome }) => {
    const count = lines.get(requestId) ?? 0;
    if (outcome === "acknowledged" && count === 0) return [`lost: ${kind} ${requestId} has no line`];
    if (outcome === "refused" && count > 0) return [`${kind} ${requestId} was refused and has a line`];
    return count > 1 ? [`twice: ${kind} ${requestId} has ${count} lines`] : [];
  });
}

/** The last number that somebody was told is stored, or a later one that nobody was told of. */
async function askPhones(ask: Ask, writes: readonly Write[]): Promise<string[]> {
  const found = await ask<{ id: string; phone: string }>(
    "select id, phone from units where phone is not null",
  );
  const phones = new Map(found.map(({ id, phone }) => [id, phone]));
  return [...Map.groupBy(writes, ({ about }) => about)].flatMap(([unit, all]) => {
    const last = all.findLastIndex(({ outcome }) => outcome === "acknowledged");
    const possible = all.slice(Math.max(0, last)).map(({ state }) => state);
    const isFound = last < 0 || possible.includes(phones.get(unit) ?? "");
    return isFound ? [] : [`lost: unit ${unit} has ${phones.get(unit)}, not ${possible[0]}`];
  });
}

const VERDICTS = `select item_id || institution as key, count(*)::int as count from verdicts
  where item_id = any($1) and kind = 'verified' group by 1`;

async function askVerdicts(ask: Ask, writes: readonly Write[]): Promise<string[]> {
  const found = await ask<{ key: string; count: number }>(
    VERDICTS,
    writes.map(({ about }) => about),
  );
  const counts = new Map(found.map(({ key, count }) => [key, count]));
  return writes.flatMap(({ about, state, outcome }) => {
    const count = counts.get(about + state) ?? 0;
    if (outcome === "acknowledged" && count === 0) return [`lost: the verdict of ${state} on ${about}`];
    return count > 1 ? [`twice: the verdict of ${state} on ${about}`] : [];
  });
}

const PAPERS = `select c.item_id || f.sha256 as key, count(*)::int as count
  from evidence_components c join files f on f.id = c.file_id where c.item_id = any($1) group by 1`;

async function askPapers(ask: Ask, writes: readonly Write[]): Promise<string[]> {
  const found = await ask<{ key: string; count: number }>(
    PAPERS,
    writes.map(({ about }) => about),
  );
  const counts = new Map(found.map(({ key, count }) => [key, count]));
  return writes.flatMap(({ about, state, outcome }) => {
    const count = counts.get(about + state) ?? 0;
    if (outcome === "acknowledged" && count === 0) return [`lost: paper ${state} of ${about}`];
    return count > 1 ? [`twice: paper ${state} of ${about}`] : [];
  });
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

const FILES = `select storage_key as key, sha256 from files union all select storage_key, sha256 from posting_papers`;

/** Whatever a row names lies in storage, byte for byte. */
async function askStorage(ask: Ask, dataDir: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { key, sha256 } of await ask<{ key: string; sha256: string }>(FILES)) {
    const file = join(dataDir, "files", key.slice(0, 2), key.slice(2, 4), key);
    const digest = await digestOf(file).catch(() => "missing");
    if (digest !== sha256) faults.push(`storage: ${key} is ${digest}, not ${sha256}`);
  }
  return faults;
}

/** Every upload that lies there has a note that can be read, and no more bytes than were announced. */
function askSpool(dataDir: string): string[] {
  const spool = join(dataDir, "spool");
  return readdirSync(spool)
    .filter((name) => !name.endsWith(".json"))
    .flatMap((name) => {
      try {
        const { size } = JSON.parse(readFileSync(join(spool, `${name}.json`), "utf8")) as { size: number };
        return statSync(join(spool, name)).size <= size ? [] : [`spool: ${name} is longer than announced`];
      } catch (problem) {
        return [`spool: the note of ${name} cannot be read (${problem})`];
      }
    });
}

async function askRollUp(url: string): Promise<string[]> {
  const auditor = await Wire.of(url, AUDITOR);
  const { rows, differences } = await auditor.seen<{ rows: number; differences: unknown[] }>(
    "reports.verifyReadiness",
    {},
  );
  if (rows === 0) return ["roll-up: nothing was compared"];
  return differences.map((difference) => `roll-up: ${JSON.stringify(difference)}`);
}

/** Everything that is not as it was acknowledged, or not sound; empty when all is well. */
export async function findFaults(office: RunningOffice, { writes }: Journal): Promise<string[]> {
  const of = (kind: Write["kind"]): Write[] => writes.filter((write) => write.kind === kind);
  const faults = await asOwner(office.ownerUrl(), async (db) => {
    const ask: Ask = async <Row extends object>(statement: string, ...values: readonly unknown[]) =>
      (await db.$client.query<Row>(statement, [...values])).rows;
    return [
      ...(await askLedger(ask, writes)),
      ...(await askPhones(ask, of("phone"))),
      ...(await askVerdicts(ask, of("verdict"))),
      ...(await askPapers(ask, of("paper"))),
      ...(await askStorage(ask, office.dataDir)),
    ];
  });
  return [...faults, ...askSpool(office.dataDir), ...(await askRollUp(office.url))];
}
