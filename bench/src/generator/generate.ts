import { settingOf } from "@sansang/rules/checklist/cycle-checklist";
import { STANDARD_TEMPLATE, stepOf } from "@sansang/rules/checklist/standard-template";
import { rulePackOf } from "@sansang/rules/elections/rule-pack";
import { dueDates } from "@sansang/rules/elections/timeline";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import type { Client } from "pg";
import { SIZES, type Size, type SizeName } from "./sizes.ts";
import {
  COMMUNES,
  CYCLES_APART,
  GRANTS,
  INSERT_NEIGHBOURHOODS,
  ITEMS,
  NAMES,
  READINESS,
  RETURNS,
  TOPS,
  USERS,
} from "./statements.ts";

const ELECTION_DAY = asCalendarDate("2022-05-07");

/** Name of the sign-in of the generated city's Front supervisor. */
export const CITY_LOGIN = "bench.mttq";

function steps() {
  const pack = rulePackOf("VN-NQLT09-2008");
  return dueDates(STANDARD_TEMPLATE, pack.rules, ELECTION_DAY).map(
    ({ stepCode, daysBefore, dueOn }, index) => ({
      code: stepCode,
      position: index,
      level: STANDARD_TEMPLATE.find(({ code }) => code === stepCode)?.level ?? "neighbourhood",
      days: daysBefore,
      due: dueOn,
      setting: settingOf(stepOf(stepCode)),
    }),
  );
}

/**
 * Fills a migrated, empty database as its owner: the same units, items and states for the same size, in seconds to two
 * minutes. Indexes of the big tables stay, so that every plan is the product's own.
 */
export async function generate(
  owner: Client,
  name: SizeName,
): Promise<{ neighbourhoods: number; items: number }> {
  const { provinces, communesPerProvince, isApart = false }: Size = SIZES[name];
  await owner.query("select setseed(0.42)");
  await owner.query("set synchronous_commit = off");
  await owner.query(USERS, [CITY_LOGIN]);
  await owner.query(TOPS, [provinces, ELECTION_DAY]);
  await owner.query(COMMUNES, [communesPerProvince]);
  if (isApart) await owner.query(CYCLES_APART);
  await owner.query(INSERT_NEIGHBOURHOODS);
  await owner.query(NAMES);
  await owner.query(GRANTS, [CITY_LOGIN]);
  const table = JSON.stringify(steps());
  await owner.query(
    `insert into cycle_steps (cycle_id, step_code, position, days_before, due_on, setting)
     select c.id, s.code, s.position, s.days, s.due + (c.election_day - $2::date), s.setting
     from cycles c, json_to_recordset($1) as s(code text, position int, days int, due date, setting jsonb)`,
    [table, ELECTION_DAY],
  );
  await owner.query(ITEMS, [table, ELECTION_DAY]);
  await owner.query(RETURNS);
  await owner.query(READINESS);
  await owner.query("vacuum analyze");
  const { rows } = await owner.query<{ neighbourhoods: number; items: number }>(
    `select (select count(*)::int from units where kind = 'neighbourhood') as neighbourhoods,
            (select count(*)::int from checklist_items) as items`,
  );
  return rows[0] ?? { neighbourhoods: 0, items: 0 };
}
