import { candidates } from "@sansang/db/tables/candidates";
import { sites } from "@sansang/db/tables/placements";
import { notices } from "@sansang/db/tables/postings";
import { electionTeams } from "@sansang/db/tables/teams";
import { decideTeam, enter, neighbourhoodOf, sourcedFacts } from "@sansang/testing/dossiers";
import { NOTICE } from "@sansang/testing/posted-lists";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCaller } from "../root.ts";
import type { Refusal } from "./refusal.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const lan = () => createCaller(app.as("lan"));
const tu = () => createCaller(app.as("tu"));
const neighbourhood = () => ({ cycleId: app.cycleId, unitId: neighbourhoodOf(app).id });

/** The fields that are in conflict, as the person is told. */
async function conflictsOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return "done";
  } catch (error) {
    const { reason, conflicts } = (error as { cause: Refusal }).cause;
    return reason === "changed_meanwhile" ? conflicts : reason;
  }
}

/** Two people have opened the same form; the first has saved when the second does. */
interface Record_ {
  readonly name: string;
  /** Makes the record and answers what both forms found. */
  readonly make: () => Promise<object>;
  readonly first: (found: never) => Promise<unknown>;
  /** Changes another field. */
  readonly other: (found: never) => Promise<unknown>;
  /** Changes the same field to something else. */
  readonly same: (found: never) => Promise<unknown>;
  readonly conflict: object;
  readonly read: () => Promise<object | undefined>;
  readonly merged: object;
}

const site = () =>
  app.db
    .select()
    .from(sites)
    .where(and(eq(sites.unitId, neighbourhoodOf(app).id), eq(sites.position, 1)));

const RECORDS: Record_[] = [
  {
    name: "a notice",
    make: async () => {
      await lan().postings.saveNotice({ ...neighbourhood(), ...NOTICE, opened: null });
      return NOTICE;
    },
    first: (found: typeof NOTICE) =>
      lan().postings.saveNotice({ ...neighbourhood(), ...found, place: "Chùa Khleang", opened: found }),
    other: (found: typeof NOTICE) =>
      tu().postings.saveNotice({ ...neighbourhood(), ...found, address: "Số 7", opened: found }),
    same: (found: typeof NOTICE) =>
      tu().postings.saveNotice({ ...neighbourhood(), ...found, place: "Đình làng", opened: found }),
    conflict: { field: "place", before: NOTICE.place, theirs: "Chùa Khleang", mine: "Đình làng" },
    read: async () => (await app.db.select().from(notices))[0],
    merged: { ...NOTICE, place: "Chùa Khleang", address: "Số 7" },
  },
  {
    name: "a posting site",
    make: async () => {
      const [row] = await site();
      const { kind, name, address, latitude, longitude } = row ?? {};
      return { siteId: row?.id, kind, name, address, latitude, longitude };
    },
    first: ({ siteId, ...found }: { siteId: string }) => change(siteId, found, { name: "UBND cũ" }),
    other: ({ siteId, ...found }: { siteId: string }) =>
      change(siteId, found, { latitude: 9.6, longitude: 105.9 }),
    same: ({ siteId, ...found }: { siteId: string }) => change(siteId, found, { name: "UBND mới" }),
    conflict: { field: "name", before: "Trụ sở UBND Phường 1", theirs: "UBND cũ", mine: "UBND mới" },
    read: async () => (await site())[0],
    merged: { name: "UBND cũ", latitude: 9.6, longitude: 105.9 },
  },
  {
    name: "the decision on a team",
    make: async () => {
      await decideTeam(app, neighbourhoodOf(app));
      return { decisionNumber: "15/QĐ-UBND", decidedOn: "2022-04-25" };
    },
    first: (found: object) => decide(found, { decisionNumber: "16/QĐ-UBND" }),
    other: (found: object) => decide(found, { decidedOn: "2022-04-24" }),
    same: (found: object) => decide(found, { decisionNumber: "17/QĐ-UBND" }),
    conflict: { field: "decisionNumber", before: "15/QĐ-UBND", theirs: "16/QĐ-UBND", mine: "17/QĐ-UBND" },
    read: async () => (await app.db.select().from(electionTeams))[0],
    merged: { decisionNumber: "16/QĐ-UBND", decidedOn: "2022-04-24" },
  },
  {
    name: "a dossier",
    make: async () => {
      const { candidateId } = await enter(app);
      const { facts } = await lan().candidates.show({ candidateId });
      return { candidateId, found: Object.fromEntries(facts.map(({ key, found }) => [key, found])) };
    },
    first: (opened: never) => correct(opened, { occupation: "Buôn bán" }),
    other: (opened: never) => correct(opened, { residence: "Tổ 9, Khóm 1" }),
    same: (opened: never) => correct(opened, { occupation: "Làm ruộng" }),
    conflict: { field: "occupation", before: "Giáo viên", theirs: "Buôn bán", mine: "Làm ruộng" },
    read: async () => (await app.db.select().from(candidates))[0],
    merged: { occupation: "Buôn bán", residence: "Tổ 9, Khóm 1" },
  },
];

const change = (siteId: string, found: object, to: object) => {
  const known = Object.fromEntries(Object.entries({ ...found, ...to }).filter(([, value]) => value !== null));
  return lan().postings.changeSite({ siteId, ...known, opened: found } as never);
};
const decide = (found: object, to: object) =>
  lan().teams.record({ ...neighbourhood(), ...found, ...to, opened: found } as never);
const correct = ({ candidateId, found }: { candidateId: string; found: object }, to: object) =>
  lan().candidates.correct({
    candidateId,
    facts: sourcedFacts(to),
    opened: found,
    reason: LONG_REASON,
  } as never);

describe.each(RECORDS)(
  "$name that two people have open",
  ({ make, first, other, same, conflict, read, merged }) => {
    test("keeps what both changed where they changed different fields, and asks the second where it is the same", async () => {
      const found = (await make()) as never;
      await first(found);
      expect(await conflictsOf(other(found))).toBe("done");
      expect(await conflictsOf(same(found))).toEqual([conflict]);
      expect(await read()).toMatchObject(merged);
    });
  },
);

/** Records that two people write for the first time, at the same moment: neither has found one. */
const DATES = { partyOpinion: "", consultation: "", frontMeeting2: "" };
const FIRST: readonly {
  readonly name: string;
  readonly write: (
    who: ReturnType<typeof lan>,
    about: { cycleId: string; unitId: string },
    says: 0 | 1,
  ) => Promise<unknown>;
}[] = [
  {
    name: "a notice",
    write: ({ postings }, about, says) =>
      postings.saveNotice({
        ...about,
        ...NOTICE,
        place: ["Chùa Khleang", "Đình làng"][says] ?? "",
        opened: null,
      }),
  },
  {
    name: "the decision on a team",
    write: ({ teams }, about, says) =>
      teams.record({
        ...about,
        decisionNumber: ["18/QĐ-UBND", "19/QĐ-UBND"][says] ?? "",
        decidedOn: "2022-04-25" as never,
        opened: null,
      }),
  },
  {
    name: "the dates of a nomination",
    write: ({ candidates: dossiers }, about, says) =>
      dossiers.recordNomination({
        ...about,
        ...DATES,
        frontMeeting1: ["2022-04-18", "2022-04-19"][says] ?? "",
        opened: null,
      } as never),
  },
];

test.each(FIRST)(
  "of two who write $name for the first time, at once, the second is asked",
  async ({ write }) => {
    for (const neighbourhoodOfWard of [1, 2]) {
      const about = { cycleId: app.cycleId, unitId: neighbourhoodOf(app, 0, neighbourhoodOfWard).id };
      const answers = await Promise.all([
        conflictsOf(write(lan(), about, 0)),
        conflictsOf(write(lan(), about, 1)),
      ]);
      expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
      expect(answers.find((answer) => answer !== "done")).toHaveLength(1);
    }
  },
);

test("what one person saved twice is no conflict with himself", async () => {
  const now = { ...NOTICE, place: "Chùa Khleang", address: "Số 7" };
  await lan().postings.saveNotice({ ...neighbourhood(), ...now, opensAt: "06:30", opened: now });
  expect(
    await conflictsOf(
      lan().postings.saveNotice({ ...neighbourhood(), ...now, opensAt: "06:30", opened: now }),
    ),
  ).toBe("done");
});

test("hours are one thing: whoever moves the opening beside somebody who moves the closing is asked", async () => {
  const now = { ...NOTICE, place: "Chùa Khleang", address: "Số 7", opensAt: "06:30" };
  await lan().postings.saveNotice({ ...neighbourhood(), ...now, closesAt: "09:00", opened: now });
  const answer = await conflictsOf(
    tu().postings.saveNotice({ ...neighbourhood(), ...now, opensAt: "10:00", opened: now }),
  );
  expect(answer).toMatchObject([{ field: "opensAt" }, { field: "closesAt", theirs: "09:00" }]);
});

test("of a sensitive fact it is told that somebody changed it, and nothing of what it says", async () => {
  const [row] = await app.db.select().from(candidates);
  const candidateId = row?.id ?? "";
  const { facts } = await lan().candidates.show({ candidateId });
  const found = Object.fromEntries(facts.map(({ key, found: mark }) => [key, mark]));
  expect(JSON.stringify(found)).not.toContain("khmer");
  await correct({ candidateId, found }, { ethnicity: "hoa" });
  expect(await conflictsOf(correct({ candidateId, found }, { ethnicity: "kinh" }))).toEqual([
    { field: "ethnicity", before: null, theirs: null, mine: null },
  ]);
});
