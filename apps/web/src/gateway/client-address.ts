import { BlockList, isIP } from "node:net";

const KINDS = { 4: "ipv4", 6: "ipv6" } as const;

/** The address in its one spelling, without port and zone; an IPv4 address that came as IPv6 is that IPv4 address. Null for anything else. */
export function plainAddress(text: string): string | null {
  const host = /^\[(.+)\](?::\d+)?$/.exec(text.trim())?.[1] ?? text.trim().replace(/^([\d.]+):\d+$/, "$1");
  const address = host.replace(/%.*$/, "");
  if (isIP(address) === 4) return address;
  if (isIP(address) !== 6) return null;
  const spelled = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(spelled);
  if (!mapped) return spelled;
  const [high, low] = mapped.slice(1).map((group) => Number.parseInt(group, 16)) as [number, number];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

export type Proxies = (address: string) => boolean;

/** Reads a list of addresses and networks (`10.0.0.0/8, ::1`). Throws with the entry that is none. */
export function proxiesIn(list: string): Proxies {
  const trusted = new BlockList();
  for (const entry of list.split(",").map((each) => each.trim())) {
    if (entry === "") continue;
    const [text = "", bits, ...more] = entry.split("/");
    const address = plainAddress(text);
    const kind = address && KINDS[isIP(address) as 4 | 6];
    if (!address || !kind || more.length > 0) throw new Error(`${entry} is no address of a proxy`);
    if (bits === undefined) trusted.addAddress(address, kind);
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === "ipv4" ? 32 : 128))
      trusted.addSubnet(address, Number(bits), kind);
    else throw new Error(`${entry} is no network of proxies`);
  }
  return (address) => {
    const kind = KINDS[isIP(address) as 4 | 6];
    return kind !== undefined && trusted.check(address, kind);
  };
}

/**
 * Who is at the other end: the nearest address that is none of our proxies. What was forwarded is read from its end, as
 * far as each hop was written down by a proxy of ours; without proxies the socket alone counts.
 */
export function clientAddress(peer: string | undefined, forwardedFor: string, isProxy: Proxies): string {
  let nearest = plainAddress(peer ?? "") ?? "unknown";
  for (const hop of forwardedFor.split(",").reverse()) {
    const before: string | null = isProxy(nearest) ? plainAddress(hop) : null;
    if (before === null) return nearest;
    nearest = before;
  }
  return nearest;
}

/** What attempts are counted by: of an IPv6 address its /64, which one customer has to himself. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = "", after] = address.split("::");
  const groups = before === "" ? [] : before.split(":");
  const rest = after ? after.split(":") : [];
  const all =
    after === undefined ? groups : [...groups, ...Array(8 - groups.length - rest.length).fill("0"), ...rest];
  return `${all.slice(0, 4).join(":")}::/64`;
}
