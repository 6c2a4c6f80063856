import {
  candidateFindings,
  candidates,
  conflictOverrides,
  conflicts,
  criterionVerdicts,
  fixedLists,
  nominations,
  termReviews,
} from "@sansang/db/tables/candidates";
import { electionTeams, teamAppointments } from "@sansang/db/tables/teams";
import { closeCycle } from "@sansang/testing/close-cycle";
import {
  candidateRow,
  decideTeam,
  enter,
  foundIn,
  inVetting,
  MIT,
  neighbourhoodOf,
  sourced,
  sourcedFacts,
} from "@sansang/testing/dossiers";
import type { PersonKey } from "@sansang/testing/people";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ZodError } from "zod";
import { Refusal } from "../kernel/refusal.ts";
import { createCaller } from "../root.ts";

let app: TestApp;
let entered: string;
let vetting: string;
beforeAll(async () => {
  app = await openTestApp();
  await decideTeam(app, neighbourhoodOf(app));
  entered = (await enter(app, { facts: { personalId: "094079001412", standing: "incumbent" } })).candidateId;
  vetting = await inVetting(app, { facts: { name: "Lê Văn Ổi", birth: "1970-01-01" } });
});
afterAll(() => app.close());

const TABLES = [
  nominations,
  candidates,
  criterionVerdicts,
  candidateFindings,
  termReviews,
  fixedLists,
  conflicts,
  conflictOverrides,
  electionTeams,
  teamAppointments,
];

/** Everything the two rooms could have changed. */
async function everything(): Promise<string> {
  const rows = await Promise.all(TABLES.map((table) => app.db.select().from(table as typeof candidates)));
  return JSON.stringify(rows.map((found) => found.map((row) => JSON.stringify(row)).sort()));
}

type Room = "candidates" | "teams";
type Procedures = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;

/** What the form hears: the field and its code, or the reason of a refusal. */
async function heard(room: Room, procedureName: string, input: unknown, who: PersonKey): Promise<unknown> {
  const caller = createCaller(app.as(who))[room] as unknown as Procedures;
  try {
    await caller[procedureName]?.(input);
    return "done";
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    if (cause instanceof Refusal) return cause.reason;
    if (cause instanceof ZodError) return cause.issues.map(({ path, message }) => [path.join("."), message]);
    throw error;
  }
}

/** Sent as the screens would, the input is refused with exactly this, and nothing is stored. */
async function refuses(
  procedureName: string,
  input: Record<string, unknown>,
  expected: unknown,
  { room = "candidates" as Room, who = "lan" as PersonKey } = {},
): Promise<void> {
  const before = await everything();
  expect(await heard(room, procedureName, input, who)).toEqual(expected);
  expect(await everything()).toBe(before);
}

describe("a candidate", () => {
  const at = (key: string, value: unknown) => ({
    cycleId: app.cycleId,
    unitId: neighbourhoodOf(app).id,
    facts: { ...sourcedFacts({ ...MIT, name: "Cao Thị Sim" }), [key]: sourced(value) },
  });

  test.each([
    ["birth", "1979-02-30", "impossible_date"],
    ["birth", "31/02/1979", "impossible_date"],
    ["birth", "00/05/1979", "impossible_date"],
    ["birth", "--/--/79", "not_a_date"],
    ["birth", "", "missing"],
    ["name", "Nguyễn Văn M1t", "not_name"],
    ["name", "Mít 2", "not_name"],
    ["name", "", "missing"],
    ["name", "Nguyễn Văn \u202eMít", "not_plain"],
    ["sex", "other", "not_in_list"],
    ["ethnicity", "atlantis", "not_in_list"],
    ["qualification", "wizard", "not_in_list"],
    ["politicalTheory", "TRUNG_CAP", "not_in_list"],
    ["standing", "retired", "not_in_list"],
    ["introducedBy", "a friend", "not_in_list"],
    ["personalId", "12345", "not_personal_id"],
    ["personalId", "09407900141A", "not_personal_id"],
  ])("with %s «%s» is refused at its field: %s", async (key, value, code) => {
    await refuses("enter", at(key, value), [[`facts.${key}.value`, code]]);
  });

  test("with a grade that no school has, or a fact from nowhere, is refused at that field", async () => {
    await refuses("enter", at("generalEducation", { grade: 13, system: "twelve" }), [
      ["facts.generalEducation.value.grade", "not_grade"],
    ]);
    const input = at("occupation", "Giáo viên");
    const facts = {
      ...input.facts,
      occupation: { value: "Giáo viên", source: { kind: "document", text: "" } },
    };
    await refuses("enter", { ...input, facts }, [["facts.occupation.source.text", "source_missing"]]);
  });

  test("too young on election day is refused, one day older is not", async () => {
    await refuses("enter", at("birth", "2001-05-08"), "under_age");
    await refuses(
      "correct",
      {
        candidateId: entered,
        opened: await foundIn(app, entered, "lan"),
        facts: sourcedFacts({ birth: "2010-01-01" }),
        reason: LONG_REASON,
      },
      "under_age",
    );
    expect(await heard("candidates", "enter", at("birth", "2001-05-07"), "lan")).toBe("done");
  });

  test("with somebody's identity number is refused", async () => {
    await refuses("enter", at("personalId", "094 079 001 412"), "personal_id_taken");
    await refuses(
      "correct",
      {
        candidateId: vetting,
        opened: await foundIn(app, vetting, "lan"),
        facts: sourcedFacts({ personalId: "094079001412" }),
        reason: LONG_REASON,
      },
      "personal_id_taken",
    );
  });

  test("with a name in decomposed letters is kept in composed ones, nothing lost", async () => {
    const name = "Huỳnh Thị Mỹ Lệ";
    const { candidateId } = await enter(app, {
      facts: { name: ` ${name.normalize("NFD")}  `, birth: "1984-04-04" },
    });
    expect(await candidateRow(app, candidateId)).toMatchObject({
      name,
      folded: "huynh thi my le huynhthimyle",
      initialsKey: "hlmt",
    });
  });

  test("in a unit that is no khóm, or in no cycle, does not exist", async () => {
    const { facts, cycleId } = at("name", "Cao Thị Sim");
    await refuses("enter", { cycleId, unitId: app.city.wards[0]?.id, facts }, "not_found");
    await refuses(
      "enter",
      { cycleId: crypto.randomUUID(), unitId: neighbourhoodOf(app).id, facts },
      "not_found",
    );
    await refuses("enter", { cycleId, unitId: "", facts }, [["unitId", "missing"]]);
  });
});

describe("what is said of a candidate", () => {
  const consultation = {
    heldOn: "2022-04-21",
    invited: 200,
    present: 188,
    agreed: 176,
    against: 10,
    abstained: 2,
  };
  const SOURCE = { kind: "document", text: "Biên bản" };
  test.each([
    [{ present: 201 }, ["present", "agreed"]],
    [{ agreed: 177 }, ["agreed"]],
    [{ against: -1 }, ["against", "agreed"]],
    [{ heldOn: "2022-04-31" }, ["heldOn"]],
  ])("votes that do not add up: %j", async (wrong, fields) => {
    const before = await everything();
    const input = { candidateId: entered, consultation: { ...consultation, ...wrong }, source: SOURCE };
    const assessments = (await heard("candidates", "recordConsultation", input, "lan")) as [string, string][];
    expect(assessments.map(([path]) => path)).toEqual(fields.map((field) => `consultation.${field}`));
    expect(await everything()).toBe(before);
  });

  test("a verdict without evidence, of a criterion or a ground that no list has", async () => {
    const vet = (assessments: object) => ({
      candidateId: vetting,
      institution: "home_affairs",
      seenVersion: 1,
      assessments: [assessments],
    });
    const who = { who: "hoa" as const };
    await refuses(
      "vet",
      vet({ criterion: "health", outcome: "met" }),
      [["assessments.0.evidence", "grounds_missing"]],
      who,
    );
    await refuses(
      "vet",
      vet({ criterion: "beauty", outcome: "met", evidence: "Ảnh" }),
      [["assessments.0.criterion", "missing"]],
      who,
    );
    await refuses(
      "vet",
      vet({ criterion: "trust", outcome: "met", evidence: "Biên bản" }),
      "criterion_not_in_rules",
      who,
    );
    const find = { candidateId: vetting, institution: "home_affairs", seenVersion: 1, reason: LONG_REASON };
    await refuses("findIneligible", { ...find, ground: "died" }, [["ground", "missing"]], who);
    await refuses(
      "findIneligible",
      { ...find, ground: "other", reason: "vì thế" },
      [["reason", "too_short"]],
      who,
    );
  });

  test("a review without a paper, a withdrawal on no day and for no reason", async () => {
    const review = { candidateId: entered, rating: "good", votersRemarks: "Gần dân" };
    await refuses("reviewTerm", { ...review, documents: [] }, [["documents", "missing"]]);
    await refuses("withdraw", { candidateId: entered, on: "2022-02-29", reason: LONG_REASON }, [
      ["on", "impossible_date"],
    ]);
    await refuses("withdraw", { candidateId: entered, on: "2022-04-20", reason: "" }, [
      ["reason", "missing"],
    ]);
  });

  test("a meeting on a day that does not exist", async () => {
    const dates = {
      frontMeeting1: "2022-04-31",
      partyOpinion: "",
      consultation: "",
      frontMeeting2: "",
      opened: null,
    };
    await refuses("recordNomination", { cycleId: app.cycleId, unitId: neighbourhoodOf(app).id, ...dates }, [
      ["frontMeeting1", "impossible_date"],
    ]);
  });
});

describe("a seat", () => {
  const teams = { room: "teams" as const };
  test.each([
    [{ name: "Mai Thị 2" }, ["name", "not_name"]],
    [{ birth: "1979-13-01" }, ["birth", "impossible_date"]],
    [{ body: "jury" }, ["body", "missing"]],
    [{ role: "king" }, ["role", "missing"]],
    [{ fromFrontCommittee: "yes" }, ["fromFrontCommittee", "missing"]],
  ])("%j is refused at its field", async (wrong, issue) => {
    const right = {
      body: "team",
      role: "member",
      name: "Mai Thị Dừa",
      birth: "1979",
      fromFrontCommittee: false,
    };
    await refuses(
      "fillAppointment",
      { cycleId: app.cycleId, unitId: neighbourhoodOf(app).id, ...right, ...wrong },
      [issue],
      teams,
    );
  });

  test("a decision of a day that does not exist", async () => {
    const input = {
      cycleId: app.cycleId,
      unitId: neighbourhoodOf(app, 0, 1).id,
      decisionNumber: "15/QĐ-UBND",
      opened: null,
    };
    await refuses("record", { ...input, decidedOn: "2022-04-31" }, [["decidedOn", "impossible_date"]], teams);
    await refuses(
      "record",
      { ...input, decisionNumber: " ", decidedOn: "2022-04-25" },
      [["decisionNumber", "missing"]],
      teams,
    );
  });
});

test("after the cycle is closed nothing is written any more", async () => {
  await closeCycle(app.as("quan"), app.cycleId);
  const neighbourhood = { cycleId: app.cycleId, unitId: neighbourhoodOf(app).id };
  const facts = sourcedFacts({ ...MIT, name: "Cao Thị Sim" });
  await refuses("enter", { ...neighbourhood, facts }, "cycle_closed");
  await refuses("withdraw", { candidateId: entered, on: "2022-04-20", reason: LONG_REASON }, "cycle_closed");
  await refuses("fixList", neighbourhood, "cycle_closed", { who: "quan" });
  const appointment = {
    body: "team",
    role: "member",
    name: "Mai Thị Dừa",
    birth: "",
    fromFrontCommittee: false,
  };
  await refuses("fillAppointment", { ...neighbourhood, ...appointment }, "cycle_closed", { room: "teams" });
});
