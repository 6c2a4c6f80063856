import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { openTestDatabase, type TestDatabase } from "@sansang/testing/database";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";

const SAMPLE = fileURLToPath(new URL("./run-jobs.sample.ts", import.meta.url));
/** A worker looks for the dead every two seconds; the library by itself would wait four hours. */
const PATIENCE = { timeout: 25_000, interval: 50 };

let database: TestDatabase;
let owner: Client;
const running = new Map<string, ChildProcess>();
const logs = new Map<string, string>();

beforeAll(async () => {
  database = await openTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`create table trials (id serial, job text, worker text, what text); create table gates (name text);
    grant usage on sequence trials_id_seq to sansang_application`);
});
afterAll(async () => {
  await owner.end();
  await database.close();
});
beforeEach(() =>
  owner.query("delete from gates; delete from trials; delete from graphile_worker._private_jobs"),
);
afterEach(async () => {
  await Promise.all([...running.values()].map((worker) => ended(worker, "SIGKILL")));
  running.clear();
});

async function ended(worker: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (worker.exitCode === null && worker.signalCode === null) {
    worker.kill(signal);
    await once(worker, "exit");
  }
  return worker.exitCode;
}

function start(name: string): ChildProcess {
  const worker = spawn(process.execPath, ["--conditions=react-server", SAMPLE, database.appUrl, name]);
  for (const stream of [worker.stdout, worker.stderr])
    stream.on("data", (part) => logs.set(name, `${logs.get(name) ?? ""}${part}`));
  running.set(name, worker);
  return worker;
}

const enqueue = (job: string, attempts = 7) =>
  database.db.$client.query(
    "select graphile_worker.add_job('sweep', json_build_object('job', $1::text), job_key => $1, max_attempts => $2)",
    [job, attempts],
  );
const openGate = () => owner.query("insert into gates values ('open')");
const trials = async (): Promise<string[]> =>
  (await owner.query("select concat_ws(' ', worker, what, job) as trial from trials order by id")).rows.map(
    ({ trial }) => trial,
  );
const waitFor = (...wanted: string[]) =>
  vi.waitFor(async () => expect(await trials()).toEqual(wanted), PATIENCE);
const waiting = async (): Promise<number> =>
  (await owner.query("select count(*)::int as n from graphile_worker.jobs")).rows[0].n;

test("what a killed worker had in hand another begins again at once, and leaves alone what a living one does", async () => {
  const registers = ["r1", "r2", "r3", "r4"];
  start("busy");
  for (const register of registers) await enqueue(register);
  await vi.waitFor(async () => expect(await trials()).toHaveLength(4), PATIENCE);
  const killed = start("killed");
  await enqueue("papers");
  await vi.waitFor(async () => expect((await trials()).slice(4)).toEqual(["killed begun papers"]), PATIENCE);
  start("other");
  await ended(killed, "SIGKILL");
  await vi.waitFor(async () => expect((await trials()).slice(5)).toEqual(["other begun papers"]), PATIENCE);
  await openGate();
  await vi.waitFor(async () => expect(await waiting()).toBe(0), PATIENCE);
  expect((await trials()).slice(6).sort()).toEqual(
    [...registers.map((register) => `busy ended ${register}`), "other ended papers"].sort(),
  );
});

test("a worker that is asked to stop ends what it has begun and takes nothing new", async () => {
  const worker = start("first");
  await enqueue("papers");
  await waitFor("first begun papers");
  worker.kill("SIGTERM");
  await new Promise((done) => setTimeout(done, 200));
  await enqueue("register");
  await openGate();
  await once(worker, "exit");
  expect(worker.exitCode).toBe(0);
  expect(await trials()).toEqual(["first begun papers", "first ended papers"]);
  expect(await waiting()).toBe(1);
});

test("a worker whose session the database ends has no right to its jobs any more, and ends", async () => {
  const worker = start("first");
  await enqueue("papers");
  await waitFor("first begun papers");
  const exit = once(worker, "exit");
  await owner.query(
    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objsubid = 1 and granted and database = (select oid from pg_database where datname = current_database())",
  );
  await exit;
  expect(worker.exitCode).toBe(3);
});

test("the same key is done once, and what is rolled back is not done", async () => {
  await Promise.all([enqueue("papers"), enqueue("papers")]);
  await database.db
    .transaction(async (tx) => {
      await tx.execute("select graphile_worker.add_job('sweep', '{\"job\": \"register\"}')");
      throw new Error("No");
    })
    .catch(() => {});
  await openGate();
  start("first");
  await waitFor("first begun papers", "first ended papers");
  expect(await waiting()).toBe(0);
});

test("a failure is stored as a number, under which the log says where it was, and neither names anybody", async () => {
  await enqueue("fails", 1);
  start("clumsy");
  await vi.waitFor(async () => {
    const { rows } = await owner.query(
      "select last_error from graphile_worker.jobs where last_error is not null",
    );
    expect(rows).toEqual([{ last_error: expect.stringMatching(/^crash [0-9A-F]{4}$/) }]);
  }, PATIENCE);
  const log = logs.get("clumsy") ?? "";
  expect(log).toMatch(/"number":"[0-9A-F]{4}","where":"job /);
  expect(log).not.toContain("Bà Lan");
});
