import { base64Length, MOST_MEGABYTES } from "@sansang/rules/files/sent-limits";
import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { readWorkbookInThread } from "@sansang/documents/office-in-thread";
import { needsConfirmation } from "@sansang/rules/users/confirmed-roles";
import { foldLogin } from "@sansang/rules/users/password";
import { roleFitsUnit } from "@sansang/rules/users/role-places";
import { MOST_INVITED, MOST_SHEET_ROWS, type SheetColumn } from "@sansang/rules/users/sheet/columns";
import {
  foldUnit,
  institutionWritten,
  pastedRows,
  readSheet,
  roleWritten,
  type SheetCells,
  type SheetLine,
} from "@sansang/rules/users/sheet/read-sheet";
import { InviteUserInput } from "@sansang/rules/users/user.input";
import * as z from "zod";
import { query } from "../../kernel/query.ts";
import { readOfficeFile } from "../../kernel/read-office-file.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { type UnitAtHand, unitsAtHand } from "./units-at-hand.ts";

const LARGEST = base64Length(MOST_MEGABYTES.workbook);
/** What is pasted of 400 rows. */
const LONGEST = 400_000;

/** What is wrong with one cell, by a code of the field words. */
interface SheetProblem {
  readonly column: SheetColumn;
  readonly code: string;
}

/** One row as it will be carried out, or what is wrong with it. */
export interface PreviewLine extends SheetLine {
  readonly problems: readonly SheetProblem[];
  /** What the command is to be sent; null where something is wrong. */
  readonly input: z.output<typeof InviteUserInput> | null;
  /** Somebody else confirms it: there is a code for now, and no link. */
  readonly takesTwo: boolean;
}

const TAKEN = statement<{ login: string }>("logins_taken", "select login from users where login = any($1)");

const rowsOf = async ({ xlsx, text }: { xlsx?: string | undefined; text?: string | undefined }) =>
  xlsx
    ? readOfficeFile("Excel", xlsx, (file) =>
        readWorkbookInThread(file, { rows: MOST_SHEET_ROWS, lastColumn: "Z" }),
      )
    : pastedRows(text ?? "");

/** Which unit is meant by what stands there: by its own name where that is the only one, or with the unit above it. */
function unitIndex(units: readonly UnitAtHand[]): (text: string) => readonly UnitAtHand[] {
  const index = new Map<string, UnitAtHand[]>();
  for (const unit of units)
    for (const key of new Set([foldUnit(unit.name), foldUnit(unit.ownName)])) {
      const known = index.get(key);
      if (known) known.push(unit);
      else index.set(key, [unit]);
    }
  return (text) => index.get(foldUnit(text)) ?? [];
}

/** The place of the input → the column where it is typed. */
const columnAt = (path: readonly PropertyKey[]): SheetColumn => {
  const last = path.at(-1);
  return last === "unitId" ? "unit" : last === "grants" ? "role" : (last as SheetColumn);
};

interface Around {
  readonly unitsNamed: (text: string) => readonly UnitAtHand[];
  readonly taken: ReadonlySet<string>;
  /** Folded logins that stand in more than one row. */
  readonly repeated: ReadonlySet<string>;
}

/** What only the sheet and the office can tell of a row. */
function problemsAround(cells: SheetCells, { unitsNamed, taken, repeated }: Around): SheetProblem[] {
  const { role, institution, unit } = cells;
  const found = unitsNamed(unit);
  const written = roleWritten(role);
  const login = foldLogin(cells.login);
  const [only] = found;
  const problems: (SheetProblem | false)[] = [
    role !== "" && !written && { column: "role", code: "not_a_role" },
    institution !== "" &&
      !institutionWritten(institution) && { column: "institution", code: "not_an_institution" },
    unit !== "" && found.length === 0 && { column: "unit", code: "unit_unknown" },
    found.length > 1 && { column: "unit", code: "unit_ambiguous" },
    found.length === 1 &&
      only !== undefined &&
      written !== undefined &&
      !roleFitsUnit(written, only.kind).ok && { column: "unit", code: "unit_not_for_role" },
    taken.has(login) && { column: "login", code: "login_in_use" },
    repeated.has(login) && { column: "login", code: "login_twice" },
  ];
  return problems.filter((problem) => problem !== false);
}

function previewed(line: SheetLine, around: Around): PreviewLine {
  const { cells } = line;
  const { name, login, title, phone, email, decisionNumber, startsOn, endsOn } = cells;
  const [unit, ...others] = around.unitsNamed(cells.unit);
  const role = roleWritten(cells.role);
  const grant = {
    role,
    institution: institutionWritten(cells.institution),
    unitId: others.length === 0 ? unit?.id : undefined,
    decisionNumber,
    startsOn,
    endsOn,
  };
  const parsed = InviteUserInput.safeParse({ name, login, title, phone, email, grants: [grant] });
  const own = problemsAround(cells, around);
  const byField = (parsed.error?.issues ?? []).map(
    ({ path, message }): SheetProblem => ({ column: columnAt(path), code: message }),
  );
  const problems = [...own, ...byField.filter(({ column }) => !own.some((each) => each.column === column))];
  const takesTwo = role !== undefined && needsConfirmation(role);
  return { ...line, problems, input: problems.length === 0 ? (parsed.data ?? null) : null, takesTwo };
}

async function takenOf(db: Db, logins: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await runPrepared(db, TAKEN, [logins]);
  return new Set(rows.map(({ login }) => login));
}

/**
 * What would be made of a sheet of people, row by row, before anything is: by the very schema that the command asks. The file
 * is read in memory and forgotten with the answer; what it is, its content says, not its name.
 */
export const previewInvitations = query({
  action: "users.account.invite",
  input: z
    .object({
      xlsx: z.base64({ error: "workbook_too_large" }).max(LARGEST, "workbook_too_large").optional(),
      text: z.string().max(LONGEST, "too_long").optional(),
    })
    .superRefine(({ xlsx, text }, context) => {
      if (!xlsx && !text?.trim()) context.addIssue({ code: "custom", path: ["text"], message: "missing" });
    }),
  run: async ({ db, scope, input, now }) => {
    const lines = readSheet(await rowsOf(input));
    if (lines.length === 0) throw new Refusal("sheet_empty");
    if (lines.length > MOST_INVITED) throw new Refusal("too_many_rows", { most: MOST_INVITED });
    const logins = lines.map(({ cells }) => foldLogin(cells.login)).filter((login) => login !== "");
    const [units, taken] = await Promise.all([unitsAtHand(db, scope, now), takenOf(db, logins)]);
    const counts = new Map<string, number>();
    for (const login of logins) counts.set(login, (counts.get(login) ?? 0) + 1);
    const repeated = new Set(logins.filter((login) => (counts.get(login) ?? 0) > 1));
    const around = { unitsNamed: unitIndex(units), taken, repeated };
    return { lines: lines.map((line) => previewed(line, around)) };
  },
});
