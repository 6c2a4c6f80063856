import { fileURLToPath } from "node:url";
import type { Edit, FoundGuard } from "./find-guards.ts";

const PROBE = fileURLToPath(new URL("./probe.ts", import.meta.url));

export const applyEdit = (source: string, { start, end, text }: Edit): string =>
  source.slice(0, start) + text + source.slice(end);

/** The source with a probe around every guard, which writes the key of each that refuses into `into`. No line moves. */
export function withProbes(source: string, guards: readonly FoundGuard[], into: string): string {
  const opening = new Map<number, string>();
  const closing = new Map<number, string>();
  const outerFirst = guards
    .map(({ key, probe }) => ({ key, ...probe }))
    .sort((one, other) => one.start - other.start || other.end - one.end);
  for (const { key, as, start, end } of outerFirst) {
    const call = `probe.${as}(${JSON.stringify(key)}, `;
    opening.set(start, (opening.get(start) ?? "") + call);
    closing.set(end, `)${closing.get(end) ?? ""}`);
  }
  const places = [...new Set([...opening.keys(), ...closing.keys()])].sort((one, other) => one - other);
  let text = `import { probeInto } from ${JSON.stringify(PROBE)}; const probe = probeInto(${JSON.stringify(into)}); `;
  let from = 0;
  for (const place of places) {
    text += source.slice(from, place) + (closing.get(place) ?? "") + (opening.get(place) ?? "");
    from = place;
  }
  return text + source.slice(from);
}
