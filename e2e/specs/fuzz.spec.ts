import { FRONT } from "@sansang/demo/accounts";
import { formatFindings, runFuzz, wishedFuzz } from "@sansang/testing/fuzz/run-fuzz";
import fc from "fast-check";
import { expect, test } from "../fixtures.ts";
import { type FuzzRequest, forms, fuzzRequests, statusOf } from "../world/fuzz-requests.ts";
import { signInPersonas } from "../world/personas.ts";
import { placeOf, proceduresOf } from "../world/places.ts";
import { Wire } from "../world/wire.ts";

test.use({ world: "fuzz" });

const wish = wishedFuzz(300);

const BROKEN = { "content-type": "multipart/form-data; boundary=x" };
const JSON_BODY = { "content-type": "application/json" };
const request = (method: string, path: string, headers = {}, body = ""): FuzzRequest => ({
  method,
  path,
  headers,
  body: Buffer.from(body),
});
/** What was found before, and what it is answered now. */
const FOUND: readonly (readonly [FuzzRequest, number])[] = [
  [request("POST", "/api/session", JSON_BODY, '{"login":"a\\u0000","password":"b"}'), 401],
  [request("POST", "/api/session", JSON_BODY, '{"login":"\\ud800","password":"\\u0000"}'), 401],
  [request("GET", "/worklist?cycle=0"), 404],
  [request("GET", "/board?cycleId=%00"), 404],
  [request("GET", "/board/x?cycleId=0"), 404],
  [request("HEAD", "/board/x?cycle=0"), 404],
  [request("POST", "/units", BROKEN, "{"), 400],
  [request("POST", "/dang-nhap", BROKEN, "{"), 400],
  [request("POST", "/api/invitations", JSON_BODY, "0"), 400],
  [request("POST", "/api/figures", BROKEN, "{"), 400],
];

test("What was once a crash is none", async ({ own }) => {
  const { cookie } = await Wire.of(own.url, FRONT);
  for (const [each, status] of FOUND)
    expect(await statusOf(own.url, each, cookie), `${each.method} ${each.path} ${each.body}`).toBe(status);
});

const FORMS = ["/dang-nhap", "/dang-nhap/quen-mat-khau"];

test("Whatever comes over the network is answered, and the app goes on", async ({ own }) => {
  test.setTimeout(24 * 3_600_000);
  const { fileId, ...here } = await placeOf(own, { ward: 1, neighbourhood: 1 });
  const ids = [fileId, ...Object.values(here)];
  const [declared, personas] = await Promise.all([
    proceduresOf({ here, elsewhere: here, nowhere: here }),
    signInPersonas(own.url),
  ]);
  const procedures = declared.filter(({ type }) => type !== "subscription");
  const pages = await Promise.all(
    FORMS.map(async (page) => forms(page, await (await fetch(own.url + page)).text(), ids)),
  );
  const cases = fc.record({
    who: fc.nat({ max: personas.length - 1 }),
    request: fc.oneof({ weight: 8, arbitrary: fuzzRequests(procedures, ids) }, ...pages),
  });
  /** An address and a method once: whatever made it fail. */
  const nameOf = ({ method, path }: FuzzRequest): string =>
    `${method} ${path
      .split("?")[0]
      ?.split("/")
      .slice(0, 4)
      .join("/")
      .replace(/%\w\w|[\da-f]{8}-[\da-f-]+/g, "")}`;
  const { tried, findings } = await runFuzz(
    cases,
    async ({ who, request }) => {
      const { wire, login } = personas[who] ?? {};
      try {
        const status = await statusOf(own.url, request, wire?.cookie ?? "");
        return status >= 500 ? `${nameOf(request)}: ${status} to ${login}` : null;
      } catch (error) {
        return `${nameOf(request)}: ${error instanceof Error ? error.message : String(error)}`;
      }
    },
    wish,
  );
  expect(tried).toBeGreaterThanOrEqual(wish.cases);
  expect(formatFindings(findings)).toBe("");
  expect((await fetch(`${own.url}/api/health`)).status).toBe(200);
});
