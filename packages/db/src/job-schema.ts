import { FOLD_VERSION } from "@sansang/rules/kernel/vietnamese-name";
import { Logger, runMigrations } from "graphile-worker";
import type { Client } from "pg";

const SILENT = new Logger(() => () => {});

/**
 * What enqueueing and working take. Jobs are work to be done, not what has happened: whoever may enqueue one may change
 * one. Tables that a later version of the library adds get the same with the next start.
 */
const RIGHTS = `
  grant usage on schema graphile_worker to sansang_application;
  grant select on all tables in schema graphile_worker to sansang_application;
  do $$ declare t record;
  begin
    for t in
      select c.oid::regclass as name, exists (select from pg_policy p where p.polrelid = c.oid) as is_open
      from pg_class c
      where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
    loop
      execute format('grant insert, update, delete on %s to sansang_application', t.name);
      if not t.is_open then
        execute format('create policy application on %s to sansang_application using (true) with check (true)', t.name);
      end if;
    end loop;
  end $$`;

/**
 * Once for each version of the fold: under it people may meet who did not before, so every open register is compared
 * anew. The mark and the jobs are one statement: neither is stored without the other.
 */
const COMPARE_REGISTERS = `
  with marked as (
    insert into settings (key, value) values ('registers_compared_by_fold', to_jsonb($1::int))
    on conflict (key) do update set value = excluded.value where settings.value <> excluded.value
    returning key),
  registers as (
    select cycle_id, unit_id from candidates union select cycle_id, unit_id from team_appointments)
  select (graphile_worker.add_job('compare_register', json_build_object('cycleId', r.cycle_id, 'unitId', r.unit_id),
    job_key => format('compare_register %s %s', r.cycle_id, r.unit_id), max_attempts => 8, priority => 10)).id
  from marked cross join registers r join cycles c on c.id = r.cycle_id and c.closed_at is null`;

/** Brings the tables of the queue to their latest schema, as the owner, and opens them to the application. */
export async function migrateJobs(client: Client, ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: SILENT });
  await client.query(RIGHTS);
}

/** Asks that registers be compared anew where names were folded anew. After `refold`. */
export async function compareRegisters(client: Client): Promise<void> {
  await client.query(COMPARE_REGISTERS, [FOLD_VERSION]);
}
