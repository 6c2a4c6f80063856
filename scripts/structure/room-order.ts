import { packageOf, roomOf, targetOf } from "./places.ts";
import { isTest, type Rule } from "./source-file.ts";

/** A room looks only into itself and into rooms to its left. */
export const ROOMS = [
  "kernel",
  "org",
  "access",
  "users",
  "elections",
  "files",
  "meetings",
  "training",
  "teams",
  "voters",
  "candidates",
  "postings",
  "complaints",
  "checklist",
  "supervision",
  "reports",
  "notifications",
  "changes",
  "audit",
  "words",
] as const;

const ROOMED = ["packages/rules", "packages/api"];

/** `rules` and `api` are cut into the same rooms. Tests may walk through all of them. */
export const roomOrder: Rule = (files) => {
  const known = new Set(files.map(({ path }) => path));
  const rank = (room: string | null): number => ROOMS.indexOf(room as (typeof ROOMS)[number]);
  return files.flatMap((file) => {
    const own = packageOf(file.path);
    const room = roomOf(file.path);
    if (!own || !ROOMED.includes(own) || !room) return [];
    if (rank(room) < 0) return [`${file.path}: there is no room «${room}».`];
    if (isTest(file.path)) return [];
    return file.imports.flatMap(({ from }) => {
      const target = from.startsWith(".") ? targetOf(file, from, known) : null;
      if (!target || packageOf(target) !== own) return [];
      const other = roomOf(target);
      if (!other) return [`${file.path} imports ${target}, which lies in no room.`];
      return rank(other) > rank(room) ? [`${file.path} looks right: from ${room} into ${other}.`] : [];
    });
  });
};
