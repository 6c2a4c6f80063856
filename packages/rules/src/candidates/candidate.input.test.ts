import { describe, expect, test } from "vitest";
import { PersonalIdInput } from "../kernel/personal-id.input.ts";
import { formatFieldProblem } from "../words/field-words.ts";
import { EnterCandidateInput, VetCandidateInput } from "./candidate.input.ts";
import { CorrectedFactsInput, EnteredFactsInput } from "./candidate-facts.input.ts";
import { FACT_KEYS, FACT_WORDS, missingFacts, VETTED_FACTS } from "./candidate-facts.ts";
import { ConsultationInput } from "./consultation.input.ts";
import { isSensitive, lastDigits, maskedId, SENSITIVE_FIELDS } from "./sensitive-fields.ts";
import { TermReviewInput } from "./term-review.input.ts";
import { needsTermReview } from "./term-review.ts";
import { ETHNIC_GROUPS, ETHNICITIES, ethnicityNamed, isMinority } from "./vocabulary/ethnicities.ts";
import { formatEducation, hasLowerSecondary } from "./vocabulary/general-education.ts";
import { isProfessional, QUALIFICATIONS } from "./vocabulary/qualifications.ts";

const ID = "0198c9d2-5a6e-7c3b-9f21-3c1c5d8e7a10";
const source = { kind: "document", text: "Sơ yếu lý lịch", page: 1 };
const fact = (value: unknown) => ({ value, source });
const sim = {
  name: fact("Cao Thị Sim"),
  birth: fact("03/02/1979"),
  sex: fact("female"),
  standing: fact("new"),
  introducedBy: fact("front_committee"),
};
const problems = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  result.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];

describe("entering a candidate", () => {
  test("needs the first facts, each with its source, and takes a name however its letters are composed", () => {
    const entered = EnteredFactsInput.parse({ ...sim, name: fact("Cao Thị Sim".normalize("NFD")) });
    expect(entered.name.value).toBe("Cao Thị Sim");
    expect(entered.birth.value).toBe("1979-02-03");
    expect(EnterCandidateInput.safeParse({ cycleId: ID, unitId: ID, facts: sim }).success).toBe(true);
  });

  test.each([
    [{ birth: fact("30/02/1979") }, "birth.value", "impossible_date"],
    [{ name: fact("Cao Thị Sim 2") }, "name.value", "not_name"],
    [{ sex: fact("") }, "sex.value", "missing"],
    [{ ethnicity: fact("atlantis") }, "ethnicity.value", "not_in_list"],
    [{ qualification: fact("PHD") }, "qualification.value", "not_in_list"],
    [{ generalEducation: fact({ grade: 11, system: "ten" }) }, "generalEducation.value.grade", "not_grade"],
    [{ personalId: fact("12345") }, "personalId.value", "not_personal_id"],
    [{ standing: undefined }, "standing", "missing"],
    [{ sex: { value: "female" } }, "sex.source", "missing"],
    [
      { sex: { value: "female", source: { kind: "rumour", text: "nghe nói" } } },
      "sex.source.kind",
      "missing",
    ],
    [{ sex: { value: "female", source: { ...source, text: "" } } }, "sex.source.text", "source_missing"],
  ])("%j is refused at %s as %s, in one sentence", (more, path, code) => {
    const [first, ...others] = problems(EnteredFactsInput.safeParse({ ...sim, ...more }));
    expect(others).toEqual([]);
    expect(first?.[0]).toBe(path);
    if (code !== "missing") expect(first?.[1]).toBe(code);
    expect(formatFieldProblem(first?.[1] ?? "", "vi")).toMatch(/;.*\.$/);
  });

  test("says which facts vetting still waits for", () => {
    expect(missingFacts(sim)).toEqual([
      "ethnicity",
      "residence",
      "generalEducation",
      "qualification",
      "politicalTheory",
      "occupation",
    ]);
    expect(missingFacts(Object.fromEntries(VETTED_FACTS.map((key) => [key, fact("x")])))).toEqual([]);
    expect(Object.keys(FACT_WORDS)).toEqual([...FACT_KEYS]);
  });

  test("a correction changes one fact at least", () => {
    expect(CorrectedFactsInput.safeParse({ sex: fact("male") }).success).toBe(true);
    expect(problems(CorrectedFactsInput.safeParse({}))).toEqual([["", "missing"]]);
  });
});

describe("other inputs", () => {
  test("a verdict rests on evidence, taking a word back does not", () => {
    const vet = (outcome: string, evidence?: string) =>
      VetCandidateInput.safeParse({
        candidateId: ID,
        institution: "home_affairs",
        seenVersion: 1,
        assessments: [{ criterion: "health", outcome, evidence }],
      });
    expect(vet("met", "Giấy khám sức khỏe").success).toBe(true);
    expect(problems(vet("not_met"))).toEqual([["assessments.0.evidence", "grounds_missing"]]);
    expect(vet("waiting").success).toBe(true);
  });

  test.each([
    [{ present: 201 }, "present", "more_than_invited"],
    [{ agreed: 175 }, "agreed", "votes_do_not_add_up"],
    [{ agreed: -1 }, "agreed", "not_count"],
  ])("a meeting with %j is refused at %s as %s", (more, path, code) => {
    const meeting = {
      heldOn: "2022-04-15",
      invited: 200,
      present: 188,
      agreed: 176,
      against: 10,
      abstained: 2,
    };
    expect(ConsultationInput.safeParse(meeting).success).toBe(true);
    expect(problems(ConsultationInput.safeParse({ ...meeting, ...more }))).toContainEqual([path, code]);
  });

  test("an incumbent’s term is reviewed on papers", () => {
    expect(needsTermReview("incumbent")).toBe(true);
    expect(needsTermReview("former")).toBe(false);
    const review = { candidateId: ID, rating: "good", votersRemarks: "Gần dân", documents: [source] };
    expect(TermReviewInput.safeParse(review).success).toBe(true);
    expect(problems(TermReviewInput.safeParse({ ...review, documents: [] }))).toEqual([
      ["documents", "missing"],
    ]);
  });
});

describe("what is kept out of sight", () => {
  test("an identity number is shown by its last digits", () => {
    const personalId = PersonalIdInput.parse("094 079 001 234");
    expect(personalId).toBe("094079001234");
    expect(maskedId(lastDigits(personalId))).toBe("•••••••• 1234");
    expect(SENSITIVE_FIELDS.every((field) => FACT_KEYS.includes(field))).toBe(true);
    expect(isSensitive("hometown")).toBe(false);
  });
});

describe("vocabularies", () => {
  test("both official lists of ethnic groups are whole", () => {
    expect(ETHNICITIES).toHaveLength(54);
    const all = Array.from({ length: 54 }, (_, at) => String(at + 1).padStart(2, "0"));
    for (const list of ["list1979", "list2008"] as const)
      expect(ETHNICITIES.map((key) => ETHNIC_GROUPS[key].codes[list]).sort()).toEqual(all);
    expect(ETHNIC_GROUPS.khmer.codes).toEqual({ list1979: "05", list2008: "05" });
    expect(ETHNIC_GROUPS.hoa.codes).toEqual({ list1979: "04", list2008: "06" });
    expect(ETHNICITIES.filter((key) => !isMinority(key))).toEqual(["kinh"]);
  });

  test.each([
    ["Khơ-me", "khmer"],
    ["KHMER", "khmer"],
    ["Mông", "hmong"],
    ["mường", "muong"],
    ["Raglai", "ra_glai"],
    ["Ê-đê", "e_de"],
    ["Atlantis", null],
  ])("«%s» is %s", (name, key) => {
    expect(ethnicityNamed(name)).toBe(key);
  });

  test("every name of a group leads to it and to no other", () => {
    for (const key of ETHNICITIES)
      for (const name of [ETHNIC_GROUPS[key].words.vi, ...ETHNIC_GROUPS[key].aliases])
        expect(ethnicityNamed(name), name).toBe(key);
  });

  test("trained is from intermediate up; schooling counts in its own years", () => {
    expect(QUALIFICATIONS.filter(isProfessional)).toEqual([
      "intermediate",
      "college",
      "bachelor",
      "master",
      "doctor",
    ]);
    expect(formatEducation({ grade: 9, system: "supplementary" })).toBe("9/12 BTVH");
    expect(hasLowerSecondary({ grade: 7, system: "ten" })).toBe(true);
    expect(hasLowerSecondary({ grade: 8, system: "twelve" })).toBe(false);
  });
});
