import { expect, test } from "vitest";
import { emptyDraft, factsIn, problemsIn } from "./fact-draft.ts";
import { factField } from "./fact-fields.ts";

const fields = (["name", "birth", "sex", "generalEducation", "hometown"] as const).map((key) =>
  factField(key, "vi"),
);
const isFirst = ({ need }: { need: string }) => need === "first";
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
  );
  expect(facts).toEqual({
    name: { value: "Cao Thị Sim", source: { kind: "document", text: "Sơ yếu lý lịch", page: undefined } },
    birth: { value: "1979-02-03", source: { kind: "document", text: "Giấy khai sinh", page: 1 } },
  });
});

test("a grade is counted in its school system", () => {
  expect(
    factsIn({ ...paper, generalEducation: "9", "generalEducation.system": "ten" }, fields).generalEducation,
  ).toMatchObject({ value: { grade: 9, system: "ten" } });
});

test("what is missing, impossible or without a source is named at its field", () => {
  expect(problemsIn({ ...emptyDraft(fields), birth: "31/02/1979" }, fields, isFirst)).toEqual({
    name: "missing",
    birth: "impossible_date",
    sex: "missing",
    source: "source_missing",
  });
});
