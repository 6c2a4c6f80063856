import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { asOwner } from "@sansang/testing/as-owner";
import type { Wire } from "../world/wire.ts";
import type { RunningOffice, ServiceName } from "./running-office.ts";
import type { Journal } from "./writes.ts";

/** One fault and how long it was until somebody was served again, s. */
export interface Outage {
  readonly what: string;
  readonly seconds: number;
}

const LOOK_AGAIN = 50;
/** Whoever is not served after so long is not served again, ms. */
const PATIENCE = 180_000;

const seesHisWork = async (witness: Wire): Promise<boolean> => {
  const input = encodeURIComponent(JSON.stringify({ limit: 1 }));
  const signal = AbortSignal.timeout(5_000);
  const reply = await witness.send(`/api/trpc/checklist.list?input=${input}`, { signal }).catch(() => null);
  return reply?.status === 200;
};

/** Seconds until somebody is served, once `isBack`. */
async function servedAgain(witness: Wire, isBack: () => boolean): Promise<number> {
  const since = Date.now();
  while (Date.now() - since < PATIENCE) {
    if (isBack() && (await seesHisWork(witness))) return (Date.now() - since) / 1000;
    await sleep(LOOK_AGAIN);
  }
  return Number.POSITIVE_INFINITY;
}

const OF_THE_OFFICE: readonly ServiceName[] = ["web", "worker", "postgres"];

export const runningServices = (office: RunningOffice): ServiceName[] =>
  OF_THE_OFFICE.filter((service) => office.pidOf(service) !== null);

/** SIGKILL: nothing is told, written or closed any more. */
export async function killService(
  office: RunningOffice,
  witness: Wire,
  service: ServiceName,
): Promise<Outage> {
  const pid = office.pidOf(service);
  if (pid) process.kill(pid, "SIGKILL");
  const isBack = (): boolean => ![null, pid].includes(office.pidOf(service));
  return { what: service, seconds: await servedAgain(witness, isBack) };
}

/** A database that is there and says nothing; nobody starts it anew. */
export async function silenceDatabase(
  office: RunningOffice,
  witness: Wire,
  seconds: number,
): Promise<Outage> {
  const [silenced, web] = [office.databaseProcesses(), office.pidOf("web")];
  for (const pid of silenced) process.kill(pid, "SIGSTOP");
  await sleep(seconds * 1000);
  for (const pid of silenced)
    try {
      process.kill(pid, "SIGCONT");
    } catch {
      // Some ended with the connection that they served.
    }
  const served = await servedAgain(witness, () => true);
  return {
    what: `database silent for ${seconds} s`,
    seconds: office.pidOf("web") === web ? served : Number.POSITIVE_INFINITY,
  };
}

/** The sign by which `full-disk.mjs` knows that the disk is full. */
export const signOfFullDisk = (place: string): string => join(place, "full");

/** What was under way when the disk became full has ended after so long, ms. */
const UNDER_WAY = 2_000;

/**
 * No room for files and uploads. Pages go on; no paper is acknowledged until there is room again, then they are.
 */
export async function fillDisk(
  witness: Wire,
  { writes }: Journal,
  sign: string,
  seconds: number,
): Promise<Outage> {
  const papers = (): number =>
    writes.filter(({ kind, outcome }) => kind === "paper" && outcome === "acknowledged").length;
  writeFileSync(sign, "");
  await sleep(UNDER_WAY);
  const before = papers();
  const whileFull = await servedAgain(witness, () => true);
  await sleep(seconds * 1000);
  const stored = papers() - before;
  rmSync(sign);
  const after = await servedAgain(witness, () => true);
  const isStored = (): boolean => papers() > before;
  for (const until = Date.now() + PATIENCE; !isStored() && Date.now() < until; ) await sleep(LOOK_AGAIN);
  return {
    what: `disk full for ${seconds} s`,
    seconds: stored > 0 || !isStored() ? Number.POSITIVE_INFINITY : Math.max(whileFull, after),
  };
}

/** The clock of every tree jumps by so many days, and a web server that shows the new time comes. */
export async function moveClock(office: RunningOffice, witness: Wire, days: number): Promise<Outage> {
  const moved = "update units set clock_offset_ms = clock_offset_ms + $1 where parent_id is null";
  await asOwner(office.ownerUrl(), (db) => db.$client.query(moved, [days * 86_400_000]));
  const { seconds } = await killService(office, witness, "web");
  return { what: `clock moved by ${days} d`, seconds };
}
