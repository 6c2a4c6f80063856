import { STANDARD_TEMPLATE } from "@sansang/rules/checklist/standard-template";
import { stepApplies } from "@sansang/rules/checklist/step-rules";
import { rulePackOf, rulesInForce } from "@sansang/rules/elections/rule-pack";
import { dueDates } from "@sansang/rules/elections/timeline";
import { asCalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { expect, test } from "vitest";
import { ACCOUNTS, DEMO_PASSWORD, NEVER_SIGNED_IN } from "./accounts.ts";
import { FIRST_LOOK, OPENING_DAY } from "./moments.ts";
import { SOC_TRANG_GUIDANCE } from "./overlay.ts";
import { cityPeople, neighbourhoodPeople, wardPeople } from "./people.ts";
import { planSeason } from "./plan-season.ts";
import { itemKey, type SeasonMark, seasonItems } from "./season.ts";
import { DECIDED, DISPUTED, ON_BEHALF, REPLACED, RETURNED, RETURNED_ONCE } from "./stories.ts";
import { householdsOf, NEIGHBOURHOOD_NUMBERS, placeKey, WARDS } from "./units.ts";

const rules = rulesInForce(rulePackOf("VN-NQLT09-2008").rules, SOC_TRANG_GUIDANCE);
const due = new Map(
  dueDates(STANDARD_TEMPLATE, rules, asCalendarDate("2022-05-07")).map(({ stepCode, dueOn }) => [
    stepCode,
    dueOn,
  ]),
);
const acts = planSeason(due);
const items = seasonItems();
const weightOf = (...marks: SeasonMark[]): number =>
  items.filter(({ mark }) => marks.includes(mark)).reduce((sum, { weight }) => sum + weight, 0);

test("60 khóm × 18 steps − 4 that the rules leave out = 1.076 dossiers, and the figures of the board add up to them", () => {
  expect(WARDS.length * NEIGHBOURHOOD_NUMBERS.length * STANDARD_TEMPLATE.length).toBe(1080);
  const leftOut = items.filter((item) => {
    const step = STANDARD_TEMPLATE.find(({ code }) => code === item.step);
    return step && !stepApplies(step, rules, item.neighbourhood === null ? null : householdsOf(item)).ok;
  });
  expect(leftOut.map(itemKey)).toEqual(items.filter(({ mark }) => mark === "-").map(itemKey));
  expect(leftOut).toHaveLength(4);
  expect(new Set(leftOut.map(({ step }) => step))).toEqual(new Set(["VOTER_BASIS"]));
  const figures = {
    verified: weightOf("V"),
    waiting: weightOf("S", "F", "H", "D"),
    verifiedBy: weightOf("F", "H"),
    disputed: weightOf("D"),
    returned: weightOf("R"),
    draft: weightOf("d"),
    untouched: weightOf("."),
  };
  expect(figures).toEqual({
    verified: 570,
    waiting: 157,
    verifiedBy: 45,
    disputed: 1,
    returned: 7,
    draft: 114,
    untouched: 228,
  });
  expect(figures.verified + figures.waiting + figures.returned + figures.draft + figures.untouched).toBe(
    1076,
  );
});

test("19 dossiers in five wards are overdue on the morning of the first look", () => {
  const today = dateIn(FIRST_LOOK);
  const overdue = items.filter(({ mark, step }) => "dR.".includes(mark) && (due.get(step) ?? today) < today);
  expect(overdue.reduce((sum, { weight }) => sum + weight, 0)).toBe(19);
  expect(new Set(overdue.map(({ ward }) => ward))).toEqual(new Set([3, 6, 7, 9, 10]));
});

test("Everything happens between the opening and the first look, in order, and nobody acts before he has signed in", () => {
  const signedIn = new Set<string>();
  let before = 0;
  for (const { at, who, deed } of acts) {
    expect(at.getTime()).toBeGreaterThanOrEqual(before);
    before = at.getTime();
    if (deed === "signIn") signedIn.add(who);
    expect(signedIn).toContain(who);
  }
  expect(dateIn(acts[0]?.at ?? FIRST_LOOK)).toBe(OPENING_DAY);
  expect(before).toBeLessThan(FIRST_LOOK.getTime());
  expect(ACCOUNTS.map(({ login }) => login).filter((login) => !signedIn.has(login))).toEqual([
    NEVER_SIGNED_IN,
  ]);
});

test("Papers are handed in and judged while offices are open, and are never dated after the day they are sent", () => {
  for (const act of acts) {
    if (act.deed === "signIn") continue;
    const clock = new Date(act.at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
    const about = "item" in act ? itemKey(act.item) : placeKey("place" in act ? act.place : act.posting);
    expect(clock >= "07:30" && clock < "17:45", `${about} ${act.deed} ${clock}`).toBe(true);
    if (act.deed === "describe" && act.evidence.facts)
      expect(act.evidence.facts.signedOn <= dateIn(act.at)).toBe(true);
  }
});

test("No two files handed in for one item are the same", () => {
  const seen = new Map<string, Set<string>>();
  for (const act of acts) {
    if (act.deed !== "attach") continue;
    const files = seen.get(itemKey(act.item)) ?? new Set();
    seen.set(itemKey(act.item), files);
    const content = JSON.stringify(act.evidence.content);
    expect(files.has(content), itemKey(act.item)).toBe(false);
    files.add(content);
  }
});

test("Every story is told of an item that has come that far", () => {
  const marks = new Map(items.map((item) => [itemKey(item), item.mark]));
  const told = (stories: object, ...allowed: SeasonMark[]) => {
    for (const key of Object.keys(stories)) expect(allowed, key).toContain(marks.get(key));
  };
  told(RETURNED, "R");
  told(DISPUTED, "D");
  told(DECIDED, "V");
  told(REPLACED, "V");
  told(RETURNED_ONCE, "V", "F");
  told(ON_BEHALF, "F", "H");
  expect(
    items
      .filter(({ mark }) => mark === "R")
      .map(itemKey)
      .sort(),
  ).toEqual(Object.keys(RETURNED).sort());
});

test("Nobody shares a name, and the one password would be accepted of anybody", () => {
  const names = [
    ...Object.values(cityPeople),
    ...WARDS.flatMap((_, index) => [
      ...Object.values(wardPeople({ ward: index + 1, neighbourhood: null })),
      ...NEIGHBOURHOOD_NUMBERS.flatMap((neighbourhood) =>
        Object.values(neighbourhoodPeople({ ward: index + 1, neighbourhood })),
      ),
    ]),
  ];
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(ACCOUNTS.map(({ login }) => login)).size).toBe(88);
  expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(12);
});
