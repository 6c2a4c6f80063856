import "server-only";
import type { Tx } from "@sansang/db/client";
import { ledger } from "@sansang/db/tables/ledger";
import type { Action } from "@sansang/rules/access/permissions";
import type { Role } from "@sansang/rules/access/roles";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { sql } from "drizzle-orm";

/** What a verb tells the ledger of its write. `before` and `after` hold only what changed, never secrets. */
export interface Line {
  readonly subjectType:
    | "unit"
    | "user"
    | "session"
    | "cycle"
    | "item"
    | "candidate"
    | "nomination"
    | "team"
    | "posting"
    | "notice"
    | "site"
    | "photo"
    | "request";
  readonly subjectId: string | null;
  readonly unitPath: UnitPath | null;
  readonly cycleId?: string | null;
  readonly onBehalf?: string | null | undefined;
  /** In which of his roles the person acted, where he holds several that may. */
  readonly by?: Role | undefined;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

interface Frame {
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorRole: Role | null;
  readonly action: Action;
  readonly outcome: "done" | "refused";
  readonly requestId: string | null;
}

/** Channel on which a committed line rings the bell; the payload is nothing but "look again". */
export const LEDGER_CHANNEL = "ledger";

const insertLine = (tx: Tx, frame: Frame, line: Line) =>
  tx
    .insert(ledger)
    .values({
      ...frame,
      subjectType: line.subjectType,
      subjectId: line.subjectId,
      unitPath: line.unitPath,
      cycleId: line.cycleId ?? null,
      onBehalf: line.onBehalf ?? null,
      detail: { before: line.before ?? {}, after: line.after ?? {} },
    })
    .returning({ seq: ledger.seq });

export async function appendLine(tx: Tx, frame: Frame, line: Line): Promise<number> {
  const [row] = await insertLine(tx, frame, line);
  await tx.execute(sql`select pg_notify(${LEDGER_CHANNEL}, '')`);
  return row?.seq ?? 0;
}
