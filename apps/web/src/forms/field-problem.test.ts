import { describe, expect, test } from "vitest";
import { type CheckedForm, fieldProblem } from "./field-problem.ts";

const asked = (part: Partial<CheckedForm>): CheckedForm => ({
  found: {},
  draft: {},
  sent: {},
  tried: false,
  left: [],
  answered: {},
  ...part,
});

describe("a form that Sen fills in says nothing before she had her say", () => {
  const found = { heldOn: "missing" };

  test("not while she types, not when she only walks through", () => {
    expect(fieldProblem(asked({ found }), "heldOn", "heldOn")).toBeNull();
    expect(
      fieldProblem(asked({ found, left: ["heldOn"], draft: { heldOn: " " } }), "heldOn", "heldOn"),
    ).toBeNull();
  });

  test("but once she leaves something wrong behind, or tries to send", () => {
    const draft = { heldOn: "31/04/2022" };
    const wrong = { heldOn: "impossible_date" };
    expect(fieldProblem(asked({ found: wrong, draft }), "heldOn", "heldOn")).toBeNull();
    expect(fieldProblem(asked({ found: wrong, draft, left: ["heldOn"] }), "heldOn", "heldOn")).toEqual({
      code: "impossible_date",
    });
    expect(fieldProblem(asked({ found, tried: true }), "heldOn", "heldOn")).toEqual({ code: "missing" });
  });
});

describe("what the server answered", () => {
  const answered = { login: "Tên này đã có người dùng; chọn tên khác." };
  const sent = { login: "p1.sen" };

  test("stands at its field until that is changed", () => {
    expect(fieldProblem(asked({ answered, sent, draft: sent }), "login", "login")).toEqual({
      sentence: answered.login,
    });
    expect(fieldProblem(asked({ answered, sent, draft: { login: "p1.sena" } }), "login", "login")).toBeNull();
  });

  test("comes after what the field itself says now", () => {
    const draft = { login: "p1.sen" };
    const found = { login: "too_short" };
    expect(fieldProblem(asked({ answered, sent, draft, found, tried: true }), "login", "login")).toEqual({
      code: "too_short",
    });
  });

  test("is not the note of another field whose name begins alike", () => {
    expect(fieldProblem(asked({ answered: { loginHint: "…" } }), "login", "login")).toBeNull();
  });
});

test("a fact says what is wrong inside it, wherever it is typed", () => {
  const found = { "facts.generalEducation.value.grade": "not_grade" };
  const typed = asked({ found, draft: { generalEducation: "13" }, left: ["generalEducation"] });
  expect(fieldProblem(typed, "facts.generalEducation.value", "generalEducation")).toEqual({
    code: "not_grade",
  });
});
