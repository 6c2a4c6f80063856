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

export async function runPrepared<Row extends QueryResultRow>(
  db: Db,
  { name, text }: Statement<Row>,
  values: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await db.$client.query<Row>({ name, text, values: [...values] });
  return rows;
}
