import type { QueryResultRow } from "pg";
import type { Db } from "./client.ts";

/** A hot read, written out: prepared once per connection under its name, one round trip. */
export interface Statement<Row extends QueryResultRow> {
  readonly name: string;
  readonly text: string;
  readonly row?: Row;
}

export const statement = <Row extends QueryResultRow>(name: string, text: string): Statement<Row> => ({
  name,
  text,
});

type Asked = Map<string, Promise<unknown[]>>;
const asked = new WeakMap<Db, Asked>();

/** The same database for the length of one page: a read that was asked once with the same values is not asked again. */
export function askingOnce(db: Db): Db {
  const once = Object.create(db) as Db;
  asked.set(once, new Map());
  return once;
}

async function ask<Row extends QueryResultRow>(
  db: Db,
  { name, text }: Statement<Row>,
  values: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await db.$client.query<Row>({ name, text, values: [...values] });
  return rows;
}

export function runPrepared<Row extends QueryResultRow>(
  db: Db,
  read: Statement<Row>,
  values: readonly unknown[],
): Promise<Row[]> {
  const answers = asked.get(db);
  if (!answers) return ask(db, read, values);
  const question = `${read.name} ${JSON.stringify(values)}`;
  const earlier = answers.get(question) as Promise<Row[]> | undefined;
  if (earlier !== undefined) return earlier;
  const answer = ask(db, read, values);
  answers.set(question, answer);
  return answer;
}
