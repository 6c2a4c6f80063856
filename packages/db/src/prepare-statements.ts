import type { ClientBase, Pool } from "pg";

/** Names given by one pool; a statement beyond them is planned each time, as usual. */
const MOST_NAMES = 1000;

interface Statement {
  readonly text?: string;
  readonly name?: string;
}

/**
 * Names every statement with parameters, so that each connection parses and plans it once: for work that says the same few
 * hundred sentences many thousand times over few connections. A page of the application does better without: each of its
 * connections would hold every plan, and a plan for all values is worse where one khóm is asked for than a ward.
 */
export function prepareStatements(pool: Pool): void {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known || names.size >= MOST_NAMES) return known;
    const name = `prepared_${names.size}`;
    names.set(text, name);
    return name;
  };
  pool.on("connect", (client: ClientBase) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const named = (
      statement: Statement | string,
      values?: readonly unknown[],
      ...rest: unknown[]
    ): unknown =>
      typeof statement === "object" && statement.text && !statement.name && values && values.length > 0
        ? query({ ...statement, name: nameOf(statement.text) }, values, ...rest)
        : query(statement, values, ...rest);
    client.query = named as ClientBase["query"];
  });
}
