import type { Cluster } from "@sansang/db/cluster/embedded";
import { ensureDatabase } from "@sansang/db/cluster/ensure-database";
import { startThrowawayCluster } from "@sansang/db/cluster/throwaway";
import { migrate } from "@sansang/db/migrate";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statusMoves } from "./status-moves.ts";

let cluster: Cluster;
let app: Client;

beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "office");
  const { appUrl } = await migrate({ ownerUrl: cluster.url("office") });
  app = new Client({ connectionString: appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await cluster.stop();
});

const linesOf = async (statement: string): Promise<string[]> =>
  (await app.query<{ line: string }>(statement)).rows.map(({ line }) => line).sort();

test("the database knows every move that the rules know, and no other", async () => {
  const known = await linesOf(
    "select format('%s: %s → %s', noun, from_status, to_status) as line from status_moves",
  );
  expect(known).toEqual(statusMoves());
});

test("on every table of which moves are written down a trigger asks", async () => {
  const asked = await linesOf(
    `select distinct tgrelid::regclass::text as line from pg_trigger
     where tgfoid = 'refuse_unknown_move'::regproc and tgenabled = 'O' group by tgrelid having count(*) = 2`,
  );
  expect(asked).toEqual(await linesOf("select distinct noun as line from status_moves"));
});
