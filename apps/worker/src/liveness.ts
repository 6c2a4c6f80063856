import { Client, type Pool } from "pg";

/** Dead is whoever holds jobs or queues and not the lock of his name. */
const RELEASE_DEAD = `
  with dead as (
    select holder from (
      select locked_by as holder from graphile_worker._private_jobs where locked_by is not null
      union select locked_by from graphile_worker._private_job_queues where locked_by is not null) h
    where pg_try_advisory_xact_lock(hashtextextended('worker ' || holder, 0)))
  select graphile_worker.force_unlock_workers(array_agg(holder)), pg_notify('jobs:insert', '{"count":' || count(*) || '}')
  from dead having count(*) > 0`;

/** Says that somebody works under a name, for as long as his process lives. */
export interface Liveness {
  end(): Promise<void>;
}

/**
 * Holds the lock of `name` in a session of its own. The session ends with the process, however it ends, so nobody needs
 * a clock to tell the living from the dead. `onLost`: the database took the session away, others may take the jobs.
 */
export async function holdLiveness(url: string, name: string, onLost: () => void): Promise<Liveness> {
  const client = new Client({ connectionString: url, keepAlive: true });
  let isEnding = false;
  client.on("error", () => {});
  client.on("end", () => {
    if (!isEnding) onLost();
  });
  await client.connect();
  // A machine that lost its power says nothing; no more than half a minute passes until the server knows.
  await client.query(
    "set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3",
  );
  await client.query("select pg_advisory_lock(hashtextextended('worker ' || $1, 0))", [name]);
  return {
    async end() {
      isEnding = true;
      await client.end();
    },
  };
}

/** Gives back what killed workers held; those who wait for work hear of it. From another session than a worker's own. */
export async function releaseDead(pool: Pool): Promise<void> {
  await pool.query(RELEASE_DEAD);
}
