import { readFileSync } from "node:fs";
import { ClusterProblem } from "./problem.ts";

/** An account of this machine by number. */
export interface OsAccount {
  readonly uid: number;
  readonly gid: number;
}

const LENDERS = ["postgres", "nobody", "daemon"];

/**
 * PostgreSQL refuses to run as root: then it borrows a harmless account by number, without editing the machine's users.
 * `null` for everybody else, who runs it as himself. `dataOwner` is the uid that owns existing data: it stays the owner.
 */
export function accountToBorrow(dataOwner?: number): OsAccount | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const owner = dataOwner ? accounts.find(({ uid }) => uid === dataOwner) : undefined;
  const lender =
    owner ?? LENDERS.map((name) => accounts.find((account) => account.name === name)).find(Boolean);
  if (!lender) {
    throw new ClusterProblem(
      "no_account",
      "PostgreSQL does not run as root here; start as an ordinary user.",
    );
  }
  return { uid: lender.uid, gid: lender.gid };
}
