import type { Db } from "@sansang/db/client";

class Undone extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super("undone");
    this.result = result;
  }
}

/** The same database, in which nothing that a command does lasts. */
export const undoing = (db: Db): Db =>
  new Proxy(db, {
    get(target, key) {
      if (key !== "transaction") return Reflect.get(target, key);
      return (work: Parameters<Db["transaction"]>[0]) =>
        target
          .transaction(async (tx) => {
            throw new Undone(await work(tx));
          })
          .catch((error: unknown) => {
            if (error instanceof Undone) return error.result;
            throw error;
          });
    },
  });
