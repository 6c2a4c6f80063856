import { type FoundGuard, KINDS } from "./find-guards.ts";
import type { Fate } from "./known.ts";

export interface Tried {
  readonly guard: FoundGuard;
  readonly fate: Fate;
}

export const survives = ({ fate }: Tried): boolean => fate.fate === "survived" || fate.fate === "unreached";

const most = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

export const formatGuard = ({ file, line, text }: FoundGuard): string => `${file}:${line} ${most(text, 160)}`;

/** How many of each kind, and every survivor with its place. */
export function report(tried: readonly Tried[], seconds: number): string {
  const count = (of: readonly Tried[], ...fates: Fate["fate"][]): number =>
    of.filter(({ fate }) => fates.includes(fate.fate)).length;
  const row = (name: string, of: readonly Tried[]): string =>
    [
      name.padEnd(18),
      ...[
        of.length,
        count(of, "killed"),
        count(of, "hang"),
        count(of, "survived"),
        count(of, "unreached"),
      ].map((n) => String(n).padStart(10)),
    ].join("");
  const survivors = tried.filter(survives);
  return [
    [
      "kind".padEnd(18),
      ...["guards", "killed", "hang", "survived", "unreached"].map((each) => each.padStart(10)),
    ].join(""),
    ...KINDS.map((kind) =>
      row(
        kind,
        tried.filter(({ guard }) => guard.kind === kind),
      ),
    ),
    row("all", tried),
    "",
    ...(survivors.length > 0 ? ["Removed, and no test noticed (unreached: no test sees it refuse):"] : []),
    ...survivors.map(
      ({ guard, fate }) => `  ${fate.fate.padEnd(10)} ${guard.kind.padEnd(15)} ${formatGuard(guard)}`,
    ),
    `${tried.length} guards, ${tried.length - survivors.length} killed, ${survivors.length} survive (${Math.round(seconds)} s)`,
  ].join("\n");
}
