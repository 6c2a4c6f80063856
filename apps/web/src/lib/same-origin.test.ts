import { expect, test, vi } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

vi.mock("server-only", () => ({}));
vi.mock("../env.ts", () => ({ env: () => ({ AUTH_URL: "https://bau-cu.example/" }) }));

const evil = "https://evil.example";

test.each([
  ["a page of ours", { "sec-fetch-site": "same-origin", origin: "https://bau-cu.example" }],
  ["an old browser", { origin: "https://bau-cu.example" }],
  ["an address that was typed", { "sec-fetch-site": "none" }],
  ["a program", {}],
])("%s is heard", (_, headers) => {
  expect(isSameOrigin(new Headers(headers))).toBe(true);
});

test.each([
  ["a page from elsewhere", { "sec-fetch-site": "cross-site", origin: evil }],
  [
    "an old browser on a page from elsewhere that calls us by its own name",
    { origin: evil, host: "evil.example" },
  ],
  [
    "a page whose name was led to our machine",
    { "sec-fetch-site": "same-origin", origin: evil, host: "evil.example" },
  ],
  ["the same name without the lock", { origin: "http://bau-cu.example", host: "bau-cu.example" }],
  ["a page without an origin", { origin: "null", host: "bau-cu.example" }],
])("%s is not", (_, headers) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>))).toBe(false);
});
