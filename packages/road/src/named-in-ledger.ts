/**
 * SQL for accounts and rights that no command makes, in tests and where figures are measured: each statement writes rows
 * and returns their `id`, later ones may read from earlier ones by name, and one line of the ledger names them all.
 * Answers the ids of the first.
 */
export function namedInLedger(writes: Readonly<Record<string, string>>, at: Date): string {
  const names = Object.keys(writes);
  return `
    with ${Object.entries(writes)
      .map(([name, statement]) => `${name} as (${statement})`)
      .join(", ")},
    line as (
      insert into ledger (at, action, outcome, subject_type, detail)
      values ('${at.toISOString()}', 'users.account.invite', 'done', 'user', '{"before": {}, "after": {}}') returning seq),
    about as (
      insert into ledger_subjects (seq, subject_id)
      select seq, id from line, (${names.map((name) => `select id from ${name}`).join(" union ")}) as written)
    select id from ${names[0]}`;
}
