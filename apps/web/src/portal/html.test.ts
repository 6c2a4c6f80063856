import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "./html.ts";

const HOSTILE = [
  "<script>alert(1)</script>",
  `"><img src=x onerror=alert(1)>`,
  "' onmouseover='alert(1)",
  "&lt;b&gt;",
  "</b></li><h1>Trần Duy Tràm</h1>",
];

test.each(HOSTILE)("a person may be called %s, and is then called that", (name) => {
  const { text } = html`<b title="${name}">${name}</b>`;
  expect(text.match(/<[a-z/][^>]*>/g)).toHaveLength(2);
  expect(text).not.toMatch(/<(script|img|h1)/);
});

test("no text ever opens a tag, closes an attribute or begins an entity", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { text: made } = html`${text}`;
      expect(made).not.toMatch(/[<>"']/);
      expect(made.replace(/&(amp|lt|gt|quot|#x27);/g, "")).not.toContain("&");
    }),
  );
});

test("markup goes in as it is, lists are joined, nothing leaves nothing", () => {
  const people = ["Cao Thị Sim", "Lê Văn Ổi"].map((name) => html`<li>${name}</li>`);
  expect(html`<ul>${people}${null}${undefined}${false}</ul>${0}`.text).toBe(
    "<ul><li>Cao Thị Sim</li><li>Lê Văn Ổi</li></ul>0",
  );
});
