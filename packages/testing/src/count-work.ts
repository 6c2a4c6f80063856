import { Session } from "node:inspector/promises";
import { analyse } from "scslre";
import { vi } from "vitest";

/** What a task did, counted: the same on every machine, however busy it is. */
export interface Work {
  /** Calls of functions of this repository, callbacks among them. */
  readonly calls: number;
  /** Characters that regular expressions walked over. */
  readonly walked: number;
  /** The regular expressions that were asked of more than a few words, as they are written. */
  readonly patterns: readonly string[];
}

/** Longer than any word, number or look-back: whoever is asked of that must not walk it twice. */
const FEW_WORDS = 100;

const OURS = /\/(?:packages|apps)\/[^/]+\/src\//;

/** Lets every regular expression count how far it walks, and runs the task. */
function walking(task: () => void): Pick<Work, "walked" | "patterns"> {
  const { exec } = RegExp.prototype;
  const patterns = new Set<string>();
  let walked = 0;
  const spy = vi.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, text: string) {
    if (text.length > FEW_WORDS) patterns.add(String(this));
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const missed = this.sticky ? from : text.length;
    walked += (found ? found.index + found[0].length : missed) - from;
    return found;
  });
  try {
    task();
  } finally {
    spy.mockRestore();
  }
  return { walked, patterns: [...patterns] };
}

/** Runs the task and counts its work. */
export async function workOf(task: () => void): Promise<Work> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    const seen = walking(task);
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const counts = result
      .filter(({ url }) => OURS.test(url) && !url.endsWith("count-work.ts"))
      .flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0));
    return { ...seen, calls: counts.reduce((sum, count) => sum + count, 0) };
  } finally {
    session.disconnect();
  }
}

/** Regular expressions that some text makes walk over the same characters again and again, with the part that does. */
export const superLinear = (patterns: Iterable<string>): string[] =>
  [...new Set(patterns)].flatMap((written) => {
    const end = written.lastIndexOf("/");
    const pattern = new RegExp(written.slice(1, end), written.slice(end + 1));
    return analyse(pattern, { reportTypes: { Move: true, Self: true, Trade: true } }).reports.map(
      ({ type, character }) => `${written}: ${type} of ${character.literal.source}`,
    );
  });
