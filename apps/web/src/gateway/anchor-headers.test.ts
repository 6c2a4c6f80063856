import { expect, test } from "vitest";
import { anchorHeaders, isEverybodys, properAddress } from "./anchor-headers.ts";

const ORIGIN = "https://bau-cu.example";

test("whatever a request claims about us and about itself, we are one origin and it comes from its socket", () => {
  const headers = {
    host: "evil.example",
    cookie: "a=b",
    forwarded: "for=198.51.100.1;host=evil.example",
    "x-forwarded-for": "198.51.100.1",
    "x-forwarded-host": "evil.example",
    "x-forwarded-port": "81",
    "x-forwarded-proto": "http",
    "x-real-ip": "198.51.100.1",
    "x-middleware-subrequest": "src/proxy",
  };
  anchorHeaders(headers, ORIGIN, "203.0.113.7");
  expect(headers).toEqual({
    host: "bau-cu.example",
    cookie: "a=b",
    "x-forwarded-for": "203.0.113.7",
    "x-forwarded-host": "bau-cu.example",
    "x-forwarded-proto": "https",
  });
});

const DEMO = "http://127.0.0.1:3000";
const document = { "sec-fetch-dest": "document" };

test("a browser that came to the demo by another name for this machine is sent to the one it goes by", () => {
  expect(properAddress({ ...document, host: "localhost:3000" }, "/board?x=1", DEMO)).toBe(
    `${DEMO}/board?x=1`,
  );
  expect(properAddress({ ...document, host: "[::1]:3000" }, "/", DEMO)).toBe(`${DEMO}/`);
});

test.each([
  ["by its name", { ...document, host: "127.0.0.1:3000" }, "/", DEMO],
  ["for something else than a page", { host: "localhost:3000" }, "/", DEMO],
  ["by a name from elsewhere", { ...document, host: "evil.example" }, "/", DEMO],
  ["to an installation that is no machine of its own", { ...document, host: "localhost:3000" }, "/", ORIGIN],
  ["for what would be another site", { ...document, host: "localhost:3000" }, "//evil.example", DEMO],
])("whoever comes %s is not sent anywhere", (_, headers, url, origin) => {
  expect(properAddress(headers, url, origin)).toBeNull();
});

test("the address of a proxy that nobody has named is everybody's; on a machine of its own the demo has one visitor", () => {
  for (const address of ["127.0.0.1", "::1"]) {
    expect(isEverybodys(address, ORIGIN)).toBe(true);
    expect(isEverybodys(address, DEMO)).toBe(false);
  }
  expect(isEverybodys("203.0.113.7", ORIGIN)).toBe(false);
});
