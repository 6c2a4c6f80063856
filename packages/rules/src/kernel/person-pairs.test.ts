import { expect, test } from "vitest";
import { asBirth } from "./birth.ts";
import { type Person, samePerson } from "./person-match.ts";
import { PERSON_PAIRS, TABLE_BIRTH, type WrittenPerson } from "./person-pairs.sample.ts";

const person = ({ name, birth = TABLE_BIRTH, idDigest = undefined }: WrittenPerson): Person => ({
  name,
  birth: birth === null ? null : asBirth(birth),
  idDigest: idDigest ?? null,
});

const judged = PERSON_PAIRS.map(([expected, one, other]) => ({
  expected,
  found: samePerson(person(one), person(other)),
  pair: `${JSON.stringify(one)} / ${JSON.stringify(other)}`,
}));

test("of 120 pairs", () => {
  expect(PERSON_PAIRS).toHaveLength(120);
  const wrong = judged.filter(({ expected, found }) => found !== expected);
  const falselyCertain = wrong.filter(({ found }) => found === "certain");
  expect(wrong.length).toBeLessThanOrEqual(54);
  expect(falselyCertain.length).toBeLessThanOrEqual(10);
});
