import "server-only";
import { units } from "@sansang/db/tables/org";
import type { Task } from "@sansang/rules/jobs/task";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { isNull, sql } from "drizzle-orm";
import type { OfficeServices } from "../kernel/context.ts";
import { MOST_ATTEMPTS } from "../kernel/followers.ts";

interface Schedule {
  readonly task: Task;
  /** Of each tree by its own clock, or once for the whole installation by real time. */
  readonly of: "tree" | "installation";
  readonly every: "day" | "hour";
  /** So many minutes after the day or hour began. */
  readonly after: number;
}

/** What is done without anybody's asking. A period that passed while no worker was there is made up for by the last one. */
const SCHEDULES: readonly Schedule[] = [
  { task: "fold_readiness", of: "tree", every: "day", after: 5 },
  { task: "sweep", of: "installation", every: "hour", after: 0 },
];

const MINUTE = 60_000;
/** Stands where a schedule is of no tree. */
const WHOLE = "00000000-0000-0000-0000-000000000000";

function periodOf({ every, after }: Schedule, now: Date): string {
  const begun = new Date(now.getTime() - after * MINUTE);
  return every === "day" ? dateIn(begun) : begun.toISOString().slice(0, "2022-04-27T08".length);
}

/** Enqueues what has come due and was not yet: row and job are one statement, so several who look at once do it once. */
export async function enqueueDue({ db, clock }: Pick<OfficeServices, "db" | "clock">): Promise<void> {
  const roots = await db.select({ id: units.id, path: units.path }).from(units).where(isNull(units.parentId));
  const due = SCHEDULES.flatMap((schedule) =>
    schedule.of === "tree"
      ? roots.map(({ id, path }) => ({
          task: schedule.task,
          rootId: id,
          period: periodOf(schedule, clock(path)),
        }))
      : [{ task: schedule.task, rootId: WHOLE, period: periodOf(schedule, new Date()) }],
  );
  await db.execute(sql`
    with due as (
      insert into schedule_runs (task, root_id, period)
      select task, "rootId", period
      from jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as d(task text, "rootId" uuid, period text)
      on conflict do nothing
      returning task, root_id)
    select (graphile_worker.add_job(task, json_build_object('rootId', root_id), job_key => task || ' ' || root_id,
      max_attempts => ${MOST_ATTEMPTS}::int)).id from due`);
}
