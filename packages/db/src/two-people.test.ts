import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cluster } from "./cluster/embedded.ts";
import { ensureDatabase } from "./cluster/ensure-database.ts";
import { startThrowawayCluster } from "./cluster/throwaway.ts";
import { migrate } from "./migrate.ts";

let cluster: Cluster;
let client: Client;

beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "office");
  await migrate({ ownerUrl: cluster.url("office") });
  client = new Client({ connectionString: cluster.url("office") });
  await client.connect();
  // What the rows point to is not looked for; what they say of each other is.
  await client.query("set session_replication_role = replica");
});
afterAll(async () => {
  await client.end();
  await cluster.stop();
});

const [THING, MINH, HOA] = ["1", "2", "3"].map((end) => `00000000-0000-7000-8000-00000000000${end}`);
const EXCLUDED = "23P01";

/** Table → how one person's word for one institution on one version is written. */
const WORDS: Record<string, (who: string | undefined, institution: string, version: number) => string> = {
  verdicts: (who, institution, version) =>
    `(item_id, version, institution, kind, given_by, given_at) values ('${THING}', ${version}, '${institution}', 'verified', '${who}', now())`,
  criterion_verdicts: (who, institution, version) =>
    `(candidate_id, version, criterion, institution, outcome, evidence, given_by, given_at)
     values ('${THING}', ${version}, 'health', '${institution}', 'met', 'e', '${who}', now())`,
  candidate_findings: (who, institution, version) =>
    `(candidate_id, version, institution, kind, given_by, given_at) values ('${THING}', ${version}, '${institution}', 'eligible', '${who}', now())`,
  placement_acceptances: (who, institution, version) =>
    `(photo_id, institution, accepted_by, accepted_at) values ('00000000-0000-7000-8000-00000000001${version}', '${institution}', '${who}', now())`,
};

const write = (table: string, row: string): Promise<string> =>
  client.query(`insert into ${table} ${row}`).then(
    () => "done",
    (problem: { code: string }) => problem.code,
  );

describe.each(Object.entries(WORDS))("%s", (table, word) => {
  it("holds no word of one person for both institutions on one version, past the application too", async () => {
    expect(await write(table, word(MINH, "fatherland_front", 1))).toBe("done");
    expect(await write(table, word(MINH, "home_affairs", 1))).toBe(EXCLUDED);
    expect(await write(table, word(HOA, "home_affairs", 1))).toBe("done");
    expect(await write(table, word(MINH, "home_affairs", 2))).toBe("done");
  });
});

it("one person holds rights for both institutions only one after the other", async () => {
  const right = (institution: string, from: string, to: string) =>
    write(
      "grants",
      `(user_id, role, institution, unit_id, unit_path, given_at, valid_from, valid_to, mark)
       values ('${MINH}', 'supervisor', '${institution}', '${THING}', '/1/', '${from}', '${from}', ${to}, 'founding')`,
    );
  expect(await right("fatherland_front", "2022-01-01", "'2022-06-01'")).toBe("done");
  expect(await right("home_affairs", "2022-05-31", "null")).toBe(EXCLUDED);
  expect(await right("home_affairs", "2022-06-01", "null")).toBe("done");
  expect(await right("home_affairs", "2022-07-01", "null"), "the same right twice at a time").toBe(EXCLUDED);
});
