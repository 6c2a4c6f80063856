import { ACTIONS, type Action, permission } from "@sansang/rules/access/permissions";
import { expect, test } from "vitest";
import { openFile } from "./files/open-file.ts";
import { checkPaper } from "./postings/portal/check-paper.ts";
import { publicNeighbourhood } from "./postings/portal/public-neighbourhood.ts";
import { appRouter } from "./root.ts";
import { choosePassword } from "./users/own-account.ts";
import { requestPassword } from "./users/password-requests.ts";
import { endSession } from "./users/session.ts";
import { openSession } from "./users/sign-in.ts";

interface Procedure {
  readonly path: string;
  readonly action: Action | undefined;
}

/** Commands and reads that the web calls from routes of its own. */
const ROUTE_HANDLERS = [
  openFile,
  openSession,
  endSession,
  choosePassword,
  requestPassword,
  publicNeighbourhood,
  checkPaper,
];

const procedures: Procedure[] = Object.entries(appRouter._def.procedures).map(([path, procedure]) => ({
  path,
  action: (procedure as unknown as { _def: { meta?: { action: Action } } })._def.meta?.action,
}));

test("no door is bare: each names a permission of the table", () => {
  expect(procedures.length).toBeGreaterThan(30);
  expect(procedures.filter(({ action }) => !action || !ACTIONS.includes(action))).toEqual([]);
});

/** What the office does of itself, asked by nobody: no procedure, and no person who may. */
const isOfItself = (action: Action): boolean => permission(action).who.length === 0;

test("no permission is for show: each opens at least one door", () => {
  const used = new Set([
    ...procedures.map(({ action }) => action),
    ...ROUTE_HANDLERS.map(({ action }) => action),
  ]);
  expect(ACTIONS.filter((action) => !used.has(action) && !isOfItself(action))).toEqual([]);
});

test("a permission belongs to the room of its door", () => {
  const strangers = procedures.filter(({ path, action }) => action?.split(".")[0] !== path.split(".")[0]);
  expect(strangers).toEqual([]);
});
