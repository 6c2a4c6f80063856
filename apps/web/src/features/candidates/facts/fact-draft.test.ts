import { EnterCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { expect, test } from "vitest";
import { problemsIn } from "../../../forms/typed-input.ts";
import { emptyDraft, type FactDraft, factsIn } from "./fact-draft.ts";
import { factField } from "./fact-fields.ts";

const fields = (["name", "birth", "sex", "generalEducation", "hometown"] as const).map((key) =>
  factField(key, "vi"),
);
const isFirst = ({ need }: { need: string }) => need === "first";
const never = () => false;
const paper = { ...emptyDraft(fields), "source.text": "Sơ yếu lý lịch" };

test("every filled fact carries the common paper, or the one of its own", () => {
  const facts = factsIn(
    {
      ...paper,
      name: "Cao Thị Sim",
      birth: "3/2/1979",
      "birth.kind": "document",
      "birth.text": "Giấy khai sinh",
      "birth.page": "1",
    },
    fields,
    never,
  );
  expect(facts).toEqual({
    name: { value: "Cao Thị Sim", source: { kind: "document", text: "Sơ yếu lý lịch", page: undefined } },
    birth: { value: "3/2/1979", source: { kind: "document", text: "Giấy khai sinh", page: 1 } },
  });
});

test("a grade is counted in its school system", () => {
  expect(
    factsIn({ ...paper, generalEducation: "9", "generalEducation.system": "ten" }, fields, never)
      .generalEducation,
  ).toMatchObject({ value: { grade: 9, system: "ten" } });
});

test("what is missing, impossible or without a source is named at its field by the rule itself", () => {
  const draft: FactDraft = { ...emptyDraft(fields), birth: "31/02/1979" };
  const problems = problemsIn(EnterCandidateInput, {
    cycleId: crypto.randomUUID(),
    unitId: crypto.randomUUID(),
    facts: factsIn(draft, fields, isFirst),
  });
  expect(problems).toMatchObject({
    "facts.name.value": "missing",
    "facts.birth.value": "impossible_date",
    "facts.sex.value": "missing",
    "facts.birth.source.text": "source_missing",
  });
});
