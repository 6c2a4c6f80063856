import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CONSEQUENCES } from "@sansang/api/consequences";
import type { Context } from "@sansang/api/kernel/context";
import { openSecrets } from "@sansang/api/kernel/secrets";
import type { Db } from "@sansang/db/client";
import type { Actor, Grant } from "@sansang/rules/access/can";
import { asUnitPath } from "@sansang/rules/org/unit-path";
import { openLocalStorage } from "@sansang/storage/local";
import type { Client } from "pg";
import { PERSON } from "./generator/posting-statements.ts";

export const NOW = new Date("2022-04-27T02:20:00Z");

const SILENT: Context["changeFeed"] = {
  hear: () => () => true,
  hearAtOnce: () => () => true,
  cursor: () => "0.0",
  stopping: new AbortController().signal,
  stop: async () => {},
};

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Somebody with one role for the whole city. */
export async function appointment(
  owner: Client,
  login: string,
  { role, institution }: Pick<Grant, "role" | "institution">,
  cityId: string,
): Promise<Actor> {
  const { rows } = await owner.query<{ id: string }>(PERSON, [login, role, cityId, institution]);
  const grants = [{ role, institution, unitId: cityId, unitPath: asUnitPath("/1/") }];
  return { userId: rows[0]?.id ?? "", name: login, grants };
}

/** What a command is handed for a person of an office that nobody else is in. */
export async function openOffice(db: Db): Promise<(actor: Actor) => Context> {
  const home = await mkdtemp(join(tmpdir(), "sansang-bench-"));
  const storage = await openLocalStorage(join(home, "files"));
  return (actor) => ({
    db,
    storage,
    spool: join(home, "spool"),
    changeFeed: SILENT,
    secrets: openSecrets("bench".padEnd(48, "1")),
    consequences: CONSEQUENCES,
    installation: { origin: "https://bench.example", isDemo: true, isLone: false },
    now: NOW,
    actor,
    sessionId: null,
  });
}
