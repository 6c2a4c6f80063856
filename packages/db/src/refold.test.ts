import { rmSync } from "node:fs";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Cluster } from "./cluster/embedded.ts";
import { ensureDatabase } from "./cluster/ensure-database.ts";
import { startThrowawayCluster } from "./cluster/throwaway.ts";
import { earlierMigrations } from "./earlier-migrations.ts";
import { migrate } from "./migrate.ts";

const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`;
const [CYCLE, UNIT, WARD, PERSON] = [1, 2, 3, 4].map(id);

let cluster: Cluster;
let owner: Client;
let older: string;

/** An office whose rows were folded by the first fold, which knew neither the joiners of names nor other letters for đ. */
beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "office");
  owner = new Client({ connectionString: cluster.url("office") });
  await owner.connect();
  older = earlierMigrations("folds");
  await runMigrations(drizzle({ client: owner }), { migrationsFolder: older });
  await owner.query(`
    set session_replication_role = replica;
    insert into users (id, login, name, created_at) values ('${PERSON}', 'p1.canbo', 'H’Hen Niê', now());
    insert into cycles (id, unit_id, unit_path, name, term_from, term_to, election_day, rule_pack_id, opened_by, opened_at, polling_form)
    values ('${CYCLE}', '${WARD}', '/1/3/', 'Bầu cử', 2022, 2027, '2022-05-15', 'any', '${PERSON}', now(), 'separate_polling_day');
    insert into candidates (id, nomination_id, cycle_id, unit_id, unit_path, ward_id, status, name, folded, initials_key,
      birth_year, birth, sex, standing, introduced_by, sources, entered_by, entered_at, contributors, changed_at)
    values ('${PERSON}', '${PERSON}', '${CYCLE}', '${UNIT}', '/1/3/2/', '${WARD}', 'vetting', 'Ðinh Công Ðạt', 'ðinh cong ðat', 'cðð', 1970,
      '1970-01-01', 'male', 'new', 'front_committee', '{}', '${PERSON}', now(), '{}', now());
    insert into team_appointments (id, team_id, cycle_id, unit_id, unit_path, body, role, name, folded, initials_key,
      from_front_committee, appointed_by, appointed_at)
    values ('${PERSON}', '${PERSON}', '${CYCLE}', '${UNIT}', '/1/3/2/', 'team', 'member', 'K''Brọi Mlô', 'k''broi mlo', 'bkm',
      false, '${PERSON}', now());
    insert into unit_names (unit_id, name, folded, valid_from) values
      ('${UNIT}', 'Buôn K''Long', 'buon k''long', '2020-01-01'), ('${WARD}', 'Xã Ðạ Tông', 'xa ða tong', '2020-01-01');
    insert into checklist_items (cycle_id, step_code, unit_id, unit_path, ward_id, weight, status, version, due_on, folded, changed_at)
    values ('${CYCLE}', 'NOTICE', '${UNIT}', '/1/3/2/', '${WARD}', 1, 'not_started', 0, '2022-04-27', 'bao cao buon k''long xa ða tong', now());
    set session_replication_role = default`);
  await migrate({ ownerUrl: cluster.url("office") });
});
afterAll(async () => {
  await owner.end();
  await cluster.stop();
  rmSync(older, { recursive: true });
});

it.each([
  ["users", "hhen nie hhennie"],
  ["candidates", "dinh cong dat dinhcongdat"],
  ["team_appointments", "kbroi mlo kbroimlo"],
  ["checklist_items", "bao cao buon klong xa da tong"],
])("rows of %s are folded anew", async (table, folded) => {
  const { rows } = await owner.query(`select folded from ${table}`);
  expect(rows).toEqual([{ folded }]);
});

it("the keys by which people are found beside each other are made anew", async () => {
  const { rows } = await owner.query(
    "select initials_key, letters_key, fold_version from candidates union all select initials_key, letters_key, fold_version from team_appointments",
  );
  expect(rows).toEqual([
    { initials_key: "cdd", letters_key: "acddghinnot", fold_version: 2 },
    { initials_key: "km", letters_key: "biklmoor", fold_version: 2 },
  ]);
});

it("names of units keep their letters and are found without them", async () => {
  const { rows } = await owner.query("select name, folded from unit_names order by name");
  expect(rows).toEqual([
    { name: "Buôn K'Long", folded: "buon klong" },
    { name: "Xã Ðạ Tông", folded: "xa da tong" },
  ]);
});

it("has every register that was folded anew compared anew, once", async () => {
  const jobs = async () =>
    (await owner.query("select key from graphile_worker._private_jobs")).rows.map(({ key }) => key);
  expect(await jobs()).toEqual([`compare_register ${CYCLE} ${UNIT}`]);
  await owner.query("delete from graphile_worker._private_jobs");
  await migrate({ ownerUrl: cluster.url("office") });
  expect(await jobs()).toEqual([]);
});
