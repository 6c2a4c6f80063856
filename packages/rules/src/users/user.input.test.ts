import { describe, expect, test } from "vitest";
import { foldLogin, GivenPasswordInput, PasswordInput } from "./password.ts";
import { InviteUserInput, LoginInput } from "./user.input.ts";

const codesOf = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  result.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];

describe("a password", () => {
  test.each([
    [undefined, "missing"],
    ["", "missing"],
    ["mười một ký", "too_short"],
    ["aaaaaaaaaaaaaaaa", "too_simple"],
    ["abababababababab", "too_simple"],
    ["Mật khẩu dài ".repeat(20), "too_long"],
    ["x".repeat(5000), "too_long"],
  ])("%j is refused as %s", (typed, code) => {
    expect(codesOf(PasswordInput.safeParse(typed)).map(([, message]) => message)).toContain(code);
  });

  test("is one secret however its letters are composed, and keeps its spaces", () => {
    const typed = " Bến Ninh Kiều 2022 ";
    expect(PasswordInput.parse(typed.normalize("NFD"))).toBe(typed);
    expect(GivenPasswordInput.parse(typed.normalize("NFD"))).toBe(PasswordInput.parse(typed));
  });
});

describe("a login", () => {
  test.each([
    [" P1.CanBo ", "p1.canbo"],
    ["ｐ１k1.khom", "p1k1.khom"],
    ["p1\u0000.canbo\n", "p1.canbo"],
  ])("«%s» is %s", (typed, login) => {
    expect(foldLogin(typed)).toBe(login);
    expect(LoginInput.parse(typed)).toBe(login);
  });

  test.each([
    ["", "missing"],
    ["p1", "too_short"],
    ["cán.bộ", "not_login"],
    ["p1..canbo", "not_login"],
    [".p1canbo", "not_login"],
    ["p1 canbo", "not_login"],
    [`${"p".repeat(41)}`, "too_long"],
  ])("«%s» is refused as %s", (typed, code) => {
    expect(codesOf(LoginInput.safeParse(typed)).map(([, message]) => message)).toContain(code);
  });
});

describe("an invitation", () => {
  const unitId = "0198c9d2-5a6e-7c3b-9f21-3c1c5d8e7a10";
  const lan = { login: "p1.canbo", name: "Huỳnh Ngọc Sen", grants: [{ role: "ward_official", unitId }] };

  test("needs a login, a name and one grant; empty fields are none", () => {
    expect(InviteUserInput.parse({ ...lan, phone: " ", email: "", title: "" })).toEqual(lan);
  });

  test("a supervisor speaks for one institution", () => {
    const supervisor = { role: "supervisor", unitId, decisionNumber: "12/QĐ-UBMTTQ" };
    expect(
      InviteUserInput.safeParse({ ...lan, grants: [{ ...supervisor, institution: "home_affairs" }] }).success,
    ).toBe(true);
    expect(codesOf(InviteUserInput.safeParse({ ...lan, grants: [supervisor] }))).toEqual([
      ["grants.0.institution", "missing"],
    ]);
  });

  test.each([
    ["grants", [], "grants", "missing"],
    ["grants", [{ role: "mayor", unitId }], "grants.0.role", "missing"],
    ["grants", [{ role: "auditor", unitId: "1" }], "grants.0.unitId", "missing"],
    [
      "grants",
      [{ role: "auditor", unitId, institution: "home_affairs" }],
      "grants.0.institution",
      "only_for_supervisors",
    ],
    ["name", "S", "name", "too_short"],
    ["phone", "gọi sau", "phone", "not_phone"],
    ["email", "sen@", "email", "not_email"],
  ])("%s %j is refused at %s as %s", (field, value, at, code) => {
    expect(codesOf(InviteUserInput.safeParse({ ...lan, [field]: value }))).toEqual([[at, code]]);
  });
});
