import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asBirth, type Birth } from "./birth.ts";
import { birthDays, type Person, personKey, type Sameness, samePerson } from "./person-match.ts";
import { foldTones } from "./vietnamese-name.ts";

const person = (name: string, birth: string | null = null, idDigest: string | null = null): Person => ({
  name,
  birth: birth === null ? null : asBirth(birth),
  idDigest,
});
const RINH = person("Thạch Sa Rinh", "1979-02-03");

describe("one person in two lists", () => {
  test.each<[string, Person, Sameness]>([
    ["written alike", person("Thạch Sa Rinh", "1979-02-03"), "certain"],
    ["without tones", person("thach sa rinh", "1979-02-03"), "likely"],
    ["with the letters taken apart", person("THẠCH SA RINH".normalize("NFD"), "1979-02-03"), "certain"],
    ["given name first", person("Rinh Thạch Sa", "1979-02-03"), "likely"],
    ["middle name shortened", person("Thạch S. Rinh", "1979-02-03"), "likely"],
    ["family name shortened", person("Th. Sa Rinh", "1979-02-03"), "likely"],
    ["day and month in the other order", person("Thạch Sa Rinh", "1979-03-02"), "likely"],
    ["only the year known", person("Thạch Sa Rinh", "1979"), "likely"],
    ["no birth known", person("Thạch Sa Rinh"), "possible"],
    ["shortened and swapped", person("Thạch S. Rinh", "1979-03-02"), "possible"],
    ["born on another day", person("Thạch Sa Rinh", "1979-02-04"), "different"],
    ["born in another year", person("Thạch Sa Rinh", "1978-02-03"), "different"],
    ["another middle name", person("Thạch Sô Thia Rinh", "1979-02-03"), "different"],
    ["a middle name less", person("Thạch Rinh", "1979-02-03"), "possible"],
    ["a slip of the hand", person("Thạch Sa Rimh", "1979-02-03"), "possible"],
    ["nothing but initials", person("T. S. R.", "1979-02-03"), "different"],
  ])("%s: %j is %s", (_, other, sameness) => {
    expect(samePerson(RINH, other)).toBe(sameness);
  });

  test("đ is a d, and Mỹ is Mĩ, but An is not Anh", () => {
    expect(samePerson(person("Đặng Thị Mỹ", "1980"), person("dang thi mi", "1980"))).toBe("likely");
    expect(samePerson(person("Đinh Đình Đậu", "1980-01-01"), person("dinh dinh dau", "1980-01-01"))).toBe(
      "likely",
    );
    expect(samePerson(person("Nguyễn Văn An", "1980"), person("Nguyễn Văn Anh", "1980"))).toBe("different");
  });

  test("an identity number decides, and unequal ones make it less sure", () => {
    expect(samePerson(person("Danh Nhãn", "1970", "x"), person("Lê Văn Ổi", "1990", "x"))).toBe("certain");
    const first = person("Thạch Sa Rinh", "1979-02-03", "x");
    expect(samePerson(first, person("Thạch Sa Rinh", "1979-02-03", "y"))).toBe("likely");
    expect(samePerson(first, person("Thạch Sa Rinh", null, "y"))).toBe("different");
    expect(samePerson(first, person("Thạch Sa Rinh", "1979-02-03"))).toBe("certain");
  });

  test("nobody without a name is anybody", () => {
    expect(samePerson(person("", "1979"), person(" . ", "1979"))).toBe("different");
    expect(samePerson(person("A A A A A A A A A"), person("A B C D E F G H I"))).toBe("different");
  });
});

const SYLLABLES = ["Thị", "Thạch", "Đặng", "Nguyễn", "Ngọc", "Sa", "Rinh", "Ổi", "Mỹ", "Quý", "Quýt", "Ý"];
const SHORT = ["T.", "Th.", "Ng.", "N.", "Đ.", "S.", "Q", "Qu."];
const names = fc
  .array(fc.constantFrom(...SYLLABLES, ...SHORT), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(" "));
const births: fc.Arbitrary<Birth | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom("1979", "1980").map(asBirth),
  fc
    .tuple(fc.constantFrom(1979, 1980), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .map(([year, month, day]) => asBirth(`${year}-0${month}-0${day}`)),
);
const people: fc.Arbitrary<Person> = fc.record({
  name: names,
  birth: births,
  idDigest: fc.constantFrom(null, null, "x", "y"),
});
/** Two people of whom one is often the other in another spelling. */
const pairs = fc.oneof(
  fc.tuple(people, people),
  fc.tuple(people, births, fc.array(fc.nat(), { minLength: 5, maxLength: 5 })).map(
    ([one, birth, order]) =>
      [
        one,
        {
          ...one,
          birth,
          name: one.name
            .split(" ")
            .map((word, at) => ((order[at] ?? 0) % 3 === 0 ? `${word[0]}.` : word))
            .sort((a, b) => a.localeCompare(b) * ((order[0] ?? 0) % 2 === 0 ? 1 : -1))
            .join(" "),
        },
      ] as [Person, Person],
  ),
);

describe("for all people", () => {
  test("matching is symmetric", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(samePerson(a, b)).toBe(samePerson(b, a));
      }),
      { numRuns: 2000 },
    );
  });

  test("matching is blind to case and to the way letters are composed", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const expected = samePerson(a, b);
        for (const write of [(name: string) => name.normalize("NFD"), (n: string) => n.toUpperCase()])
          expect(samePerson({ ...a, name: write(a.name) }, b)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test("a name that lost its tones is never somebody else for it, nor certainly the same", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const untoned = { ...a, name: foldTones(a.name) };
        const found = samePerson(untoned, b);
        if (samePerson(a, b) !== "different") expect(found).not.toBe("different");
        if (untoned.name !== a.name.toLowerCase() && a.name === b.name && !(a.idDigest && b.idDigest))
          expect(found).not.toBe("certain");
      }),
      { numRuns: 1000 },
    );
  });

  test("everybody with a name of letters is himself", () => {
    fc.assert(
      fc.property(people, (one) => {
        const named = { ...one, name: `Lương ${one.name}` };
        expect(samePerson(named, named)).toBe(
          named.idDigest || named.birth?.length === 10 ? "certain" : named.birth ? "likely" : "possible",
        );
      }),
    );
  });

  test("the order of the words of a name never makes two people of one", () => {
    fc.assert(
      fc.property(names, births, (name, birth) => {
        const turned = name.split(" ").reverse().join(" ");
        expect(samePerson({ name, birth }, { name: turned, birth })).not.toBe("different");
      }),
    );
  });

  test("the index finds everybody who may be the same: same letters and year, or the same day either way", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        if (samePerson({ ...a, idDigest: null }, { ...b, idDigest: null }) === "different") return;
        const left = personKey(a.name, a.birth);
        const right = personKey(b.name, b.birth);
        const sameDay = birthDays(a.birth).some((day) => day === b.birth);
        const sameLetters = left.initialsKey === right.initialsKey || left.lettersKey === right.lettersKey;
        expect(sameDay || sameLetters).toBe(true);
        expect(
          left.birthYear === right.birthYear || left.birthYear === null || right.birthYear === null,
        ).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test("a key of the index", () => {
  expect(personKey("Đặng Thị Ngọc Ánh", asBirth("1979-02-03"))).toEqual({
    initialsKey: "adnt",
    lettersKey: "aacdghhinngnot".split("").sort().join(""),
    birthYear: 1979,
  });
  expect(personKey("", null)).toEqual({ initialsKey: "", lettersKey: "", birthYear: null });
});
