import { describe, expect, test } from "vitest";
import { CANDIDATE_REFUSALS } from "../candidates/candidate-transitions.ts";
import { LIST_REFUSALS } from "../candidates/list-status.ts";
import { NOMINATION_REFUSALS } from "../candidates/nomination.ts";
import { ITEM_REFUSALS } from "../checklist/item-transitions.ts";
import { AS_AT_REFUSALS } from "../elections/as-at.ts";
import { PROVISIONAL_REFUSALS } from "../elections/provisional-head.ts";
import { TERM_REFUSALS } from "../elections/term-change.ts";
import { CLOSING_REFUSALS } from "../elections/unfinished.ts";
import { FILE_REFUSALS } from "../files/file-policy.ts";
import { ACT_DAY_REFUSALS } from "../kernel/act-day.ts";
import { PHOTO_REFUSALS } from "../postings/photo/photo-assessment.ts";
import { PLACEMENT_REFUSALS } from "../postings/placement-transitions.ts";
import { POSTING_REFUSALS } from "../postings/posting-transitions.ts";
import { INSTANT_REFUSALS } from "../reports/board-instant.ts";
import { APPOINTMENT_REFUSALS } from "../teams/team-rules.ts";
import { FIELD_WORDS, formatFieldProblem } from "./field-words.ts";
import { formatRefusal, REFUSAL_WORDS, type RefusalReason } from "./refusals.ts";

/** Words of machines that have no place in a sentence for officials. */
const MACHINE =
  /\b(server|error|null|undefined|database|request|token|session|invalid|input|version|id|json|http|upload|file|commit|api|row|cache|bug|scope|role)\b|_/i;
const blanksOf = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();

describe.each(Object.entries(REFUSAL_WORDS))("%s", (_, words) => {
  test.each(["vi", "en"] as const)("says in %s in one sentence the fact and what to do", (language) => {
    expect(words[language]).toMatch(/^[\p{Lu}{][^;]+; [^;]+\.$/u);
    expect(words[language].slice(0, -1)).not.toMatch(/[.!?] /);
    expect(words[language].normalize("NFC")).toBe(words[language]);
  });
  test("needs the same facts in every language", () => {
    expect(blanksOf(words.vi)).toEqual(blanksOf(words.en));
  });
  test("is said in Vietnamese without words of machines", () => {
    expect(words.vi.replace(/\{\w+\}/g, "")).not.toMatch(MACHINE);
  });
});

test("every refusal of a rule has its sentence", () => {
  const ROOMS = [
    ITEM_REFUSALS,
    FILE_REFUSALS,
    CANDIDATE_REFUSALS,
    LIST_REFUSALS,
    NOMINATION_REFUSALS,
    ACT_DAY_REFUSALS,
    AS_AT_REFUSALS,
    PROVISIONAL_REFUSALS,
    TERM_REFUSALS,
    CLOSING_REFUSALS,
    APPOINTMENT_REFUSALS,
    POSTING_REFUSALS,
    PHOTO_REFUSALS,
    PLACEMENT_REFUSALS,
    INSTANT_REFUSALS,
  ];
  for (const reason of ROOMS.flat()) expect(REFUSAL_WORDS[reason], reason).toBeDefined();
});

test("no two refusals say the same", () => {
  const sentences = Object.values(REFUSAL_WORDS).map(({ vi }) => vi);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test("blanks are filled with the facts of the refusal", () => {
  expect(formatRefusal("too_many_attempts", { minutes: 15 }, "vi")).toBe(
    "Nhập sai quá nhiều lần; chờ 15 phút rồi thử lại.",
  );
  expect(formatRefusal("already_here", { name: "qd.pdf" }, "en")).toContain("qd.pdf");
  expect(formatRefusal("sign_in_refused" satisfies RefusalReason, {}, "en")).not.toContain("{");
});

describe.each(Object.entries(FIELD_WORDS))("the field problem %s", (code, words) => {
  test("is a fact and what to do, in both languages", () => {
    for (const language of ["vi", "en"] as const) {
      expect(words[language]).toMatch(/^\p{Lu}[^;]+(; [^;]+)+\.$/u);
      expect(formatFieldProblem(code, language)).toBe(words[language]);
    }
    expect(words.vi).not.toMatch(MACHINE);
  });
});

test.each(["Invalid UUID", "constructor", ""])("an unknown problem «%s» is said without its code", (code) => {
  expect(formatFieldProblem(code, "vi")).toBe("Nội dung chưa đúng; nhập lại.");
});
