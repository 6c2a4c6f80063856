import { describe, expect, test } from "vitest";
import { rulePackOf } from "../elections/rule-pack.ts";
import { law } from "../elections/rules.ts";
import { asBirth } from "../kernel/birth.ts";
import {
  type AppointmentSide,
  type CandidateSide,
  CONFLICT_KINDS,
  CONFLICT_WORDS,
  type Conflict,
  candidateOnTeam,
  candidateTwice,
  conflictKey,
  conflictsOfAppointment,
  conflictsOfCandidate,
  incumbentSigns,
  isAnswerable,
  ownFile,
  standingInTheWay,
  twoTeams,
} from "./conflicts.ts";

const LAW_2008 = rulePackOf("VN-NQLT09-2008").rules;
const LAW_2023 = rulePackOf("VN-L10-2022-ND59-2023").rules;

const rinh: CandidateSide = {
  candidateId: "c1",
  unitId: "khom2",
  name: "Thạch Sa Rinh",
  birth: asBirth("1979-02-03"),
  status: "vetting",
  standing: "new",
};
const appointment: AppointmentSide = {
  appointmentId: "s1",
  unitId: "khom2",
  name: "thach sa rinh",
  birth: asBirth("1979-03-02"),
  body: "team",
  role: "secretary",
};
const brief = (conflict: Conflict | null) =>
  conflict && [conflict.kind, conflict.severity, conflict.sameness];

describe("a candidate in an election team", () => {
  test("is blocked though the name is typed without tones and the date the other way round, the article cited", () => {
    const conflict = candidateOnTeam(rinh, appointment, LAW_2023);
    expect(brief(conflict)).toEqual(["candidate_on_team", "block", "likely"]);
    expect(conflict?.basis).toEqual({ citation: "NĐ 59/2023 Đ6k1b", tag: "R", level: "nation" });
  });

  test("is blocked by the house where the text of the law was not read, and only to be checked where it is allowed", () => {
    expect(candidateOnTeam(rinh, appointment, LAW_2008)).toMatchObject({ severity: "block", basis: null });
    const allowed = { teamExcludesCandidates: law(false, "HD", "P") };
    expect(candidateOnTeam(rinh, appointment, allowed)?.severity).toBe("warn");
  });

  test("a bare likeness of names blocks in the same khóm and is to be checked in another", () => {
    const unknown = { ...appointment, birth: null };
    expect(brief(candidateOnTeam(rinh, unknown, LAW_2023))).toEqual([
      "candidate_on_team",
      "block",
      "possible",
    ]);
    const elsewhere = { ...unknown, unitId: "khom9" };
    expect(candidateOnTeam(rinh, elsewhere, LAW_2023)?.severity).toBe("warn");
    expect(candidateOnTeam(rinh, { ...appointment, unitId: "khom9" }, LAW_2023)?.severity).toBe("block");
  });

  test("in another khóm is only to be checked where the rules name no article", () => {
    expect(candidateOnTeam(rinh, { ...appointment, unitId: "khom9" }, LAW_2008)?.severity).toBe("warn");
  });

  test("a name with a word left out, or a slip of the hand, is asked and blocks nothing", () => {
    for (const name of ["Thạch Rinh", "Thạch Sa Rin"])
      expect(brief(candidateOnTeam(rinh, { ...appointment, name, birth: rinh.birth }, LAW_2023))).toEqual([
        "candidate_on_team",
        "warn",
        "possible",
      ]);
  });

  test("a look-alike of đ hides nobody", () => {
    const dat = { ...rinh, name: "Đinh Công Đạt" };
    const appointed = { ...appointment, name: "Ðinh Công Ðạt", birth: rinh.birth };
    expect(brief(candidateOnTeam(dat, appointed, LAW_2023))).toEqual([
      "candidate_on_team",
      "block",
      "certain",
    ]);
  });

  test("is none when he no longer stands, or is somebody else", () => {
    expect(candidateOnTeam({ ...rinh, status: "withdrawn" }, appointment, LAW_2023)).toBeNull();
    expect(candidateOnTeam(rinh, { ...appointment, birth: asBirth("1979-02-04") }, LAW_2023)).toBeNull();
  });
});

describe("other conflicts", () => {
  const other: CandidateSide = { ...rinh, candidateId: "c2", unitId: "khom5", name: "Rinh Thạch Sa" };

  test("one person in two khóm", () => {
    expect(brief(candidateTwice(rinh, other))).toEqual(["candidate_twice", "block", "likely"]);
    expect(candidateTwice(rinh, { ...other, birth: asBirth("1980") })).toBeNull();
    expect(candidateTwice(rinh, rinh)).toBeNull();
    expect(candidateTwice(rinh, { ...other, status: "died" })).toBeNull();
  });

  test("his own file", () => {
    expect(brief(ownFile(rinh, { userId: "u1", name: "Thạch S. Rinh", birth: null }))).toEqual([
      "own_file",
      "block",
      "possible",
    ]);
    expect(ownFile(rinh, { userId: "u1", name: "Huỳnh Ngọc Sen", birth: null })).toBeNull();
  });

  test("the incumbent who signs is disclosed, in his own khóm", () => {
    const head = { ...rinh, standing: "incumbent" } as const;
    const paper = { paperId: "p1", unitId: "khom2", signer: "Thạch Sa Rinh" };
    expect(brief(incumbentSigns(head, paper))).toEqual(["incumbent_signs", "disclose", "possible"]);
    expect(incumbentSigns(rinh, paper)).toBeNull();
    expect(incumbentSigns(head, { ...paper, unitId: "khom3" })).toBeNull();
  });

  test("one person in two teams, not in two bodies of one khóm", () => {
    expect(brief(twoTeams(appointment, { ...appointment, appointmentId: "s2", unitId: "khom9" }))).toEqual([
      "two_teams",
      "warn",
      "certain",
    ]);
    expect(twoTeams(appointment, { ...appointment, appointmentId: "s2", body: "witness" })).toBeNull();
  });

  test("both sides find the same conflict under the same key", () => {
    const near = { candidates: [other], appointments: [appointment], hands: [], papers: [] };
    const ofCandidate = conflictsOfCandidate(rinh, near, LAW_2023);
    expect(ofCandidate.map(({ kind }) => kind)).toEqual(["candidate_on_team", "candidate_twice"]);
    const ofAppointment = conflictsOfAppointment(
      appointment,
      { candidates: [rinh], appointments: [] },
      LAW_2023,
    );
    expect(ofAppointment[0]).toEqual(ofCandidate[0]);
    expect(candidateTwice(other, rinh)?.key).toBe(candidateTwice(rinh, other)?.key);
    expect(conflictKey("two_teams", "b", "a")).toBe("two_teams:a+b");
  });
});

describe("answering for a conflict", () => {
  const block = candidateOnTeam(rinh, appointment, LAW_2023) as Conflict;
  const warn = twoTeams(appointment, { ...appointment, appointmentId: "s2", unitId: "khom9" }) as Conflict;

  test("takes it out of the way; only one that blocks stands in it", () => {
    expect(standingInTheWay([block, warn], [])).toEqual([block]);
    expect(standingInTheWay([block, warn], [{ key: block.key }])).toEqual([]);
  });

  test("is for whatever blocks or is to be checked; what is only disclosed needs no answer", () => {
    expect(isAnswerable(block)).toBe(true);
    expect(isAnswerable(warn)).toBe(true);
    expect(isAnswerable({ severity: "disclose" })).toBe(false);
  });

  test("every kind has words", () => {
    for (const kind of CONFLICT_KINDS) expect(CONFLICT_WORDS[kind].vi.length).toBeGreaterThan(10);
  });
});
