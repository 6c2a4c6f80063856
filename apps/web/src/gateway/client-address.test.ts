import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clientAddress, networkOf, plainAddress, proxiesIn } from "./client-address.ts";

const NONE = proxiesIn("");
const OURS = proxiesIn("127.0.0.1, ::1, 10.0.0.0/8, fd00::/8");

describe("an address has one spelling", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    [" 203.0.113.7:5123 ", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["::FFFF:cb00:7107", "203.0.113.7"],
    ["[2001:DB8:0:0::7]:443", "2001:db8::7"],
    ["fe80::1%eth0", "fe80::1"],
  ])("%s is %s", (text, address) => {
    expect(plainAddress(text)).toBe(address);
  });
  test.each(["", "unknown", "203.0.113", "_hidden", "203.0.113.7, 10.0.0.1", "example.org"])(
    "%j is none",
    (text) => {
      expect(plainAddress(text)).toBeNull();
    },
  );
});

describe("who asks", () => {
  test("is the socket, whatever was forwarded, where no proxy is named", () => {
    expect(clientAddress("203.0.113.7", "198.51.100.1", NONE)).toBe("203.0.113.7");
    expect(clientAddress("127.0.0.1", "198.51.100.1", NONE)).toBe("127.0.0.1");
  });
  test.each([
    ["127.0.0.1", "203.0.113.7", "203.0.113.7"],
    ["::ffff:127.0.0.1", "203.0.113.7", "203.0.113.7"],
    ["::1", "2001:db8::7", "2001:db8::7"],
    ["127.0.0.1", "198.51.100.1, 203.0.113.7", "203.0.113.7"],
    ["127.0.0.1", "198.51.100.1, 203.0.113.7, 10.1.2.3", "203.0.113.7"],
    ["127.0.0.1", "198.51.100.1, ::ffff:203.0.113.7, ::ffff:10.1.2.3, fd00::2", "203.0.113.7"],
    ["127.0.0.1", "10.9.9.9, 10.1.2.3", "10.9.9.9"],
    ["127.0.0.1", "", "127.0.0.1"],
    ["127.0.0.1", "203.0.113.7, rubbish, 10.1.2.3", "10.1.2.3"],
    ["203.0.113.7", "198.51.100.1", "203.0.113.7"],
  ])("%s forwarding «%s» is %s", (peer, forwarded, client) => {
    expect(clientAddress(peer, forwarded, OURS)).toBe(client);
  });
  test("is unknown where the socket says nothing", () => {
    expect(clientAddress(undefined, "203.0.113.7", OURS)).toBe("unknown");
  });

  const stranger = fc.ipV4().filter((address) => !OURS(address));
  test("cannot be chosen by what a stranger writes before what our proxies wrote", () => {
    fc.assert(
      fc.property(
        fc.string(),
        stranger,
        fc.array(fc.constantFrom("10.0.0.1", "::1", "fd00::3")),
        (written, client, ours) => {
          const told = clientAddress("127.0.0.1", [written, client, ...ours].join(","), OURS);
          expect(told).toBe(client);
          expect(clientAddress(client, [written, ...ours].join(","), OURS)).toBe(client);
        },
      ),
    );
  });
  test("is always an address or unknown", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), fc.string(), (peer, forwarded) => {
        const told = clientAddress(peer, forwarded, OURS);
        expect(told === "unknown" || plainAddress(told) === told).toBe(true);
      }),
    );
  });
});

test.each(["10.0.0.0/33", "::/129", "proxy", "10.0.0.1/8/8", "10.0.0.1/x"])(
  "%s is refused as a proxy",
  (list) => {
    expect(() => proxiesIn(list)).toThrow(list);
  },
);

test("one IPv6 customer is one network, wherever in it he moves", () => {
  const four = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 });
  const spelled = (groups: number[]) =>
    plainAddress(groups.map((group) => group.toString(16)).join(":")) ?? "";
  fc.assert(
    fc.property(four, four, four, four, (network, other, host, elsewhere) => {
      fc.pre(network.some((group) => group > 0) && other.some((group) => group > 0));
      const one = networkOf(spelled([...network, ...host]));
      expect(networkOf(spelled([...network, ...elsewhere]))).toBe(one);
      expect(networkOf(spelled([...other, ...host])) === one).toBe(String(other) === String(network));
    }),
  );
  expect(networkOf("2001:db8::7")).toBe("2001:db8:0:0::/64");
  expect(networkOf("203.0.113.7")).toBe("203.0.113.7");
});
