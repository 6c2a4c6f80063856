import { readFileSync } from "node:fs";
import { hasLowerSecondary } from "@sansang/rules/candidates/vocabulary/general-education";
import { isProfessional } from "@sansang/rules/candidates/vocabulary/qualifications";
import { STANDARD_TEMPLATE } from "@sansang/rules/checklist/standard-template";
import { rulePackOf, rulesInForce } from "@sansang/rules/elections/rule-pack";
import { dueDates } from "@sansang/rules/elections/timeline";
import { ageOn, agesOn } from "@sansang/rules/kernel/birth";
import { asCalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { samePerson } from "@sansang/rules/kernel/person-match";
import { type CountedCandidate, compositionOf, reconciles } from "@sansang/rules/reports/composition";
import { expect, test } from "vitest";
import { APPROVER, FRONT, HOME_AFFAIRS } from "./accounts.ts";
import { CANDIDATES, candidateOf, type DemoCandidate, IN_HIS_TEAM, WITHDRAWN } from "./candidates.ts";
import { voteOf } from "./consultations.ts";
import { SOC_TRANG_GUIDANCE } from "./overlay.ts";
import { EVERYBODY } from "./people.ts";
import { planSeason } from "./plan-season.ts";
import type { RegisterAct } from "./play-register.ts";
import { seasonItems } from "./season.ts";
import { placeKey } from "./units.ts";

const ELECTION_DAY = asCalendarDate("2022-05-07");
const rules = rulesInForce(rulePackOf("VN-NQLT09-2008").rules, SOC_TRANG_GUIDANCE);
const due = new Map(
  dueDates(STANDARD_TEMPLATE, rules, ELECTION_DAY).map(({ stepCode, dueOn }) => [stepCode, dueOn]),
);
const acts = planSeason(due);
const register = acts.filter((act): act is RegisterAct => "place" in act);
const marks = new Map(
  seasonItems().map(({ step, ward, neighbourhood, mark }) => [
    `${step} ${placeKey({ ward, neighbourhood })}`,
    mark,
  ]),
);
const file = JSON.parse(readFileSync(new URL("./composition-2022.json", import.meta.url), "utf8")) as {
  candidates: number;
  counts: Record<string, number>;
  source: string;
};

const counted = ({ birth, ...person }: DemoCandidate): CountedCandidate => ({
  ...person,
  agesOnElectionDay: agesOn(birth, ELECTION_DAY),
});

test("The sixty of the season are composed like those of 2022, one in every khóm", () => {
  const composition = compositionOf(CANDIDATES.map((person) => [counted(person)]));
  expect(file.source).toContain("2022");
  expect(composition.candidates).toBe(file.candidates);
  expect(composition.counts).toMatchObject(file.counts);
  expect(composition.contests).toEqual({ none: 0, single: 60, several: 0 });
  expect(reconciles(composition)).toBe(true);
  expect(new Set(CANDIDATES.map(({ place }) => placeKey(place))).size).toBe(60);
});

test("Everybody could be somebody: of age, schooled, in a group of his own land, nobody's number", () => {
  const everybody = [...CANDIDATES, WITHDRAWN];
  for (const { birth, generalEducation, qualification, personalId, sex, name } of everybody) {
    expect(ageOn(birth, ELECTION_DAY)).toBeGreaterThanOrEqual(21);
    expect(ageOn(birth, ELECTION_DAY)).toBeLessThan(70);
    expect(hasLowerSecondary(generalEducation)).toBe(true);
    if (isProfessional(qualification)) expect(generalEducation.grade).toBe(12);
    expect(personalId).toMatch(/^999\d{9}$/);
    expect(name.includes("Thị")).toBe(sex === "female");
  }
  expect(new Set(everybody.map(({ personalId }) => personalId)).size).toBe(61);
  const minorities = new Set(CANDIDATES.map(({ ethnicity }) => ethnicity));
  expect(minorities).toEqual(new Set(["kinh", "khmer", "hoa"]));
});

test("No candidate can be taken for another one, nor for anybody of the season but the one who sits in his team", () => {
  const names = [...CANDIDATES, WITHDRAWN].map(({ name }) => name);
  const all = [...EVERYBODY, ...names].map((name) => ({ name, birth: null }));
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  const alike = names.flatMap((name) =>
    all.filter((other) => other.name !== name && samePerson({ name, birth: null }, other) !== "different"),
  );
  expect(alike).toEqual([]);
});

test("The papers of a khóm and its register tell the same", () => {
  const consulted = register.filter((act) => act.deed === "consult");
  expect(consulted).toHaveLength(58);
  for (const { place, consultation } of consulted) {
    const paper = acts.find(
      (act) =>
        act.deed === "attach" &&
        act.item.step === "VOTER_CONSULT" &&
        placeKey(act.item) === placeKey(place) &&
        act.slot === "minutes",
    );
    const text = JSON.stringify(paper);
    expect(text).toContain(`${candidateOf(place).name}: đồng ý ${voteOf(place).agreed},`);
    expect(consultation).toMatchObject(voteOf(place));
    expect(consultation.heldOn <= dateIn(paper?.at ?? new Date(0))).toBe(true);
  }
});

test("The register follows the dossiers: who is eligible has both verdicts, whose list is fixed was fixed before it was posted", () => {
  const concluded = new Map<string, Set<string>>();
  for (const act of register)
    if (act.deed === "findEligible")
      concluded.set(act.person.key, (concluded.get(act.person.key) ?? new Set()).add(act.institution));
  for (const { key } of CANDIDATES) {
    const by = [...(concluded.get(key) ?? [])].sort();
    const mark = marks.get(`VETTING ${key}`);
    const expected =
      mark === "V"
        ? ["fatherland_front", "home_affairs"]
        : mark === "F"
          ? ["fatherland_front"]
          : mark === "H"
            ? ["home_affairs"]
            : [];
    expect(by, key).toEqual(expected);
  }
  const fixed = [
    ...new Map(
      register
        .flatMap((act) => (act.deed === "fixList" ? [[placeKey(act.place), act] as const] : []))
        .reverse(),
    ).values(),
  ];
  expect(fixed.map(({ who }) => who)).toEqual(fixed.map(() => APPROVER));
  for (const { place, at } of fixed) {
    const posted = acts.find(
      (act) =>
        act.deed === "attach" && act.item.step === "POST_LISTS" && placeKey(act.item) === placeKey(place),
    );
    expect(posted && at < posted.at, placeKey(place)).toBe(true);
  }
  const posting = CANDIDATES.filter(({ key }) => /[VSFHR]/.test(marks.get(`POST_LISTS ${key}`) ?? "."));
  expect(fixed.map(({ place }) => placeKey(place)).sort()).toEqual(posting.map(({ key }) => key).sort());
});

test("Nobody of the reviewers prepares, nobody of the khóm reviews, and whoever stands again is reviewed", () => {
  const reviewers = new Set([FRONT, HOME_AFFAIRS]);
  for (const act of register)
    expect(reviewers.has(act.who), `${act.deed} ${placeKey(act.place)}`).toBe(
      act.deed === "vet" || act.deed === "findEligible",
    );
  const reviewed = register.flatMap((act) => (act.deed === "reviewTerm" ? [act.person.key] : []));
  expect(reviewed.sort()).toEqual(
    CANDIDATES.filter(({ standing }) => standing === "incumbent")
      .map(({ key }) => key)
      .sort(),
  );
});

test("One candidate sits in his own team under a name typed otherwise, before anybody has found him eligible", () => {
  const appointments = register.flatMap((act) => (act.deed === "fillAppointment" ? [act] : []));
  const { name, birth } = candidateOf({ ward: 3, neighbourhood: 2 });
  const himself = appointments.filter(
    ({ appointment }) => samePerson({ name, birth }, { name: appointment.name, birth: null }) !== "different",
  );
  expect(himself.map(({ place, appointment }) => [placeKey(place), appointment.name])).toEqual([
    [IN_HIS_TEAM, "Thach H. Nhan"],
  ]);
  expect(himself[0]?.appointment.name).not.toBe(name);
});

test("Steps to the list are recorded as far as they went, and each in the order of the law", () => {
  const latest = new Map<string, (string | null)[]>();
  for (const act of register)
    if (act.deed === "recordDates") {
      const { frontMeeting1, partyOpinion, consultation, frontMeeting2 } = act.dates;
      latest.set(placeKey(act.place), [frontMeeting1, partyOpinion, consultation, frontMeeting2]);
    }
  expect(latest.size).toBe(59);
  for (const [key, dates] of latest) {
    const held = dates.filter((date) => date !== null);
    expect(held, key).toEqual([...held].sort());
    const gap = dates.indexOf(null);
    expect(
      dates.slice(gap < 0 ? dates.length : gap).every((date) => date === null),
      key,
    ).toBe(true);
  }
});
