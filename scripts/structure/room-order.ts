import { packageOf, roomOf, targetOf } from "./places.ts";
import { isTest, type StructureRule } from "./source-file.ts";

/** A room looks only into itself and into rooms to its left. */
const ROOMS = [
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
  "jobs",
  "audit",
  "words",
];

const FEATURES = "features";

/** On the floor of pages the rooms stand between what all of them use and what puts them together. */
const PLACES = [
  "gateway",
  "markup",
  "words",
  "i18n",
  "lib",
  "drafts",
  "forms",
  "portal",
  ...ROOMS.map((room) => `${FEATURES}/${room}`),
  "shell",
  "app",
];

/** What stands in which order, from left to right. */
const CORRIDORS: Readonly<Record<string, readonly string[]>> = {
  "packages/rules": ROOMS,
  "packages/api": ROOMS,
  "apps/web": PLACES,
};

/** The settings and wiring beside the places of the web app (`env.ts`, `auth.ts`) belong to none and serve all. */
const HAS_WIRING = "apps/web";

function placeOf(path: string): string | null {
  const room = roomOf(path);
  return room === FEATURES ? path.split("/").slice(3, 5).join("/") : room;
}

/** `rules`, `api` and the features of the web app are cut into the same rooms. Tests may walk through all of them. */
export const roomOrder: StructureRule = (files) => {
  const known = new Set(files.map(({ path }) => path));
  return files.flatMap((file) => {
    const own = packageOf(file.path);
    const place = placeOf(file.path);
    const corridor = CORRIDORS[own ?? ""];
    if (!own || !corridor || !place) return [];
    if (!corridor.includes(place)) return [`${file.path}: there is no room «${place}».`];
    if (isTest(file.path)) return [];
    return file.imports.flatMap(({ from }) => {
      const target = from.startsWith(".") ? targetOf(file, from, known) : null;
      if (!target || packageOf(target) !== own) return [];
      const other = placeOf(target);
      if (!other) return own === HAS_WIRING ? [] : [`${file.path} imports ${target}, which lies in no room.`];
      return corridor.indexOf(other) > corridor.indexOf(place)
        ? [`${file.path} looks right: from ${place} into ${other}.`]
        : [];
    });
  });
};
