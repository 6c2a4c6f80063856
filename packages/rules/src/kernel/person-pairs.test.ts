import { expect, test } from "vitest";
import { asBirth } from "./birth.ts";
import { type Person, samePerson } from "./person-match.ts";
import { PERSON_PAIRS, TABLE_BIRTH, type WrittenPerson } from "./person-pairs.sample.ts";

const person = ({ name, birth = TABLE_BIRTH, idDigest }: WrittenPerson): Person => ({
  name,
  birth: birth === null ? null : asBirth(birth),
  idDigest: idDigest ?? null,
});

test("the table has 120 pairs", () => {
  expect(PERSON_PAIRS).toHaveLength(120);
});

test.each(PERSON_PAIRS)("it is %s that %j and %j are one person", (expected, one, other) => {
  expect(samePerson(person(one), person(other))).toBe(expected);
  expect(samePerson(person(other), person(one))).toBe(expected);
});
