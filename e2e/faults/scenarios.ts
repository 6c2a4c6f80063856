import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { asOwner } from "@sansang/testing/as-owner";
import type { Wire } from "../world/wire.ts";
import type { RunningOffice, ServiceName } from "./running-office.ts";

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

/** No room for files and uploads. Pages go on; what could not be stored was not acknowledged, and is stored when there is room. */
export async function fillDisk(witness: Wire, sign: string, seconds: number): Promise<Outage> {
  writeFileSync(sign, "");
  const whileFull = await servedAgain(witness, () => true);
  await sleep(seconds * 1000);
  rmSync(sign);
  const after = await servedAgain(witness, () => true);
  return { what: `disk full for ${seconds} s`, seconds: Math.max(whileFull, after) };
}

/** The clock of every tree jumps by so many days, and a web server that shows the new time comes. */
export async function moveClock(office: RunningOffice, witness: Wire, days: number): Promise<Outage> {
  const moved = "update units set clock_offset_ms = clock_offset_ms + $1 where parent_id is null";
  await asOwner(office.ownerUrl(), (db) => db.$client.query(moved, [days * 86_400_000]));
  const { seconds } = await killService(office, witness, "web");
  return { what: `clock moved by ${days} d`, seconds };
}
