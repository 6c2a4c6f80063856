import { verifyItem } from "@sansang/api/checklist/give-verdict";
import { execute } from "@sansang/api/kernel/command";
import type { Context } from "@sansang/api/kernel/context";
import { foldReadiness } from "@sansang/api/reports/fold-readiness";
import { closeDb, openDb } from "@sansang/db/client";
import { STANDARD_TEMPLATE } from "@sansang/rules/checklist/standard-template";
import { Client } from "pg";
import type { BenchDatabase } from "./database.ts";
import { READINESS } from "./generator/statements.ts";
import { appointment, median, openOffice } from "./office.ts";

const WARM_UP = 40;

const STEPS = STANDARD_TEMPLATE.filter(({ level, computed }) => level === "neighbourhood" && !computed);

/** Every dossier of the khóm of the city waits for both institutions. $1 step codes. */
const SUBMIT_ALL = `
  update checklist_items set status = 'submitted', verified_by = 'none', version = 1
  where unit_path like '/1/%' and step_code = any($1) returning id`;
const VERSIONS = `
  insert into evidence_versions (item_id, number, digest, content, contributors, submitted_by, submitted_at)
  select i.id, 1, repeat('0', 64), '[]', '{}', u.id, now() from checklist_items i, (select id from users limit 1) u
  where i.id = any($1) on conflict do nothing`;

interface Office {
  readonly verdicts: readonly (() => Promise<unknown>)[];
  close(): Promise<void>;
}

/** The two verdicts that every dossier of the city waits for. An office that is not recorded has no trigger and adds nothing up. */
async function waitingOffice({ ownerUrl, seedUrl }: BenchDatabase, isRecorded: boolean): Promise<Office> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  // What is prepared here goes past every trigger.
  await owner.query("set session_replication_role = replica");
  const { rows: items } = await owner.query<{ id: string }>(SUBMIT_ALL, [STEPS.map(({ code }) => code)]);
  await owner.query("delete from verdicts");
  await owner.query(VERSIONS, [items.map(({ id }) => id)]);
  await owner.query("truncate readiness");
  await owner.query(READINESS);
  if (!isRecorded) await owner.query("alter table checklist_items disable trigger checklist_items_changed");
  const { rows: cities } = await owner.query<{ id: string }>("select id from units where path = '/1/'");
  const db = openDb(seedUrl, 1);
  const as = await openOffice(db);
  const verdicts: (() => Promise<unknown>)[] = [];
  for (const institution of ["fatherland_front", "home_affairs"] as const) {
    const grant = { role: "supervisor", institution } as const;
    const person = as(await appointment(owner, `bench.${institution}`, grant, cities[0]?.id ?? ""));
    const consequences = person.consequences.filter(({ apply }) => isRecorded || apply !== foldReadiness);
    const context: Context = { ...person, consequences };
    for (const { id: itemId } of items)
      verdicts.push(() => execute(verifyItem, context, { itemId, institution, seenVersion: 1 }));
  }
  await owner.query("vacuum analyze");
  await owner.end();
  return { verdicts, close: () => closeDb(db) };
}

export interface VerdictFigures {
  readonly verdicts: number;
  /** Milliseconds, medians. */
  readonly recorded: number;
  readonly bare: number;
}

/** Gives the same verdicts in two offices in turn: in the first what they change is recorded, in the second nothing is. */
export async function measureVerdicts(
  databases: readonly [recorded: BenchDatabase, bare: BenchDatabase],
  limit: number,
): Promise<VerdictFigures> {
  const offices = await Promise.all(databases.map((each, index) => waitingOffice(each, index === 0)));
  const times = offices.map(() => [] as number[]);
  const count = Math.min(limit, ...offices.map(({ verdicts }) => verdicts.length));
  for (let nth = 0; nth < count; nth++)
    for (const turn of [0, 1]) {
      // Neither office always comes first.
      const office = (nth + turn) % 2;
      const started = performance.now();
      await offices[office]?.verdicts[nth]?.();
      if (nth >= WARM_UP) times[office]?.push(performance.now() - started);
    }
  await Promise.all(offices.map(({ close }) => close()));
  const [recorded = [], bare = []] = times;
  return { verdicts: recorded.length, recorded: median(recorded), bare: median(bare) };
}
