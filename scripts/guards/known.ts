import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inRoot, ROOT } from "../root.ts";
import { digest, type FoundGuard } from "./find-guards.ts";

/** What a test file reaches: the guards that refuse in it, as long as neither it nor any source changes. */
export interface Reach {
  readonly of: string;
  readonly seconds: number;
  readonly guards: readonly string[];
  /** It has failed although nothing was removed, and passed when asked again. */
  readonly isShaky: boolean;
}

/** What became of a removed guard. `of` is a digest of what it rests on. */
export interface Fate {
  readonly of: string;
  readonly fate: "killed" | "hang" | "survived" | "unreached";
  readonly by: string | null;
  readonly why: string;
  readonly seconds: number;
}

/** Kept between runs: what was found, so that only what changed is tried again. */
export class Known {
  readonly #file: string;
  readonly #reach: Record<string, Reach>;
  readonly #fates: Record<string, Fate>;
  readonly #texts = new Map<string, string>();
  readonly #sources: string;

  constructor(file: string) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    const stored = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
    this.#reach = stored.reach ?? {};
    this.#fates = stored.fates ?? {};
    const sources = globSync("packages/*/src/**/*.{ts,tsx,sql}", { cwd: ROOT }).sort();
    this.#sources = digest(
      sources
        .filter((path) => !/\.test\.tsx?$/.test(path))
        .map((path) => this.digestOf(path))
        .join(),
    );
  }

  /** The digest of a file of the checkout as it was when first asked for. */
  digestOf(path: string): string {
    const known = this.#texts.get(path) ?? digest(readFileSync(inRoot(path), "utf8"));
    this.#texts.set(path, known);
    return known;
  }

  reachOf(test: string): Reach | null {
    const reach = this.#reach[test];
    return reach?.of === this.#reachRestsOn(test) ? reach : null;
  }

  keepReach(test: string, found: Omit<Reach, "of">): void {
    this.#reach[test] = { of: this.#reachRestsOn(test), ...found };
    this.#save();
  }

  /** The fate of a guard that `tests` reach, if it is known and nothing it rests on has changed. */
  fateOf(guard: FoundGuard, tests: readonly string[]): Fate | null {
    const fate = this.#fates[guard.key];
    return fate && fate.of === this.#fateRestsOn(guard, fate.by, tests) ? fate : null;
  }

  keepFate(guard: FoundGuard, tests: readonly string[], found: Omit<Fate, "of">): Fate {
    const fate = { of: this.#fateRestsOn(guard, found.by, tests), ...found };
    this.#fates[guard.key] = fate;
    this.#save();
    return fate;
  }

  readonly #reachRestsOn = (test: string): string => `${this.#sources} ${this.digestOf(test)}`;

  /** One that was killed rests on its source and the test that did it; a survivor on all tests that reach it. */
  #fateRestsOn(guard: FoundGuard, by: string | null, tests: readonly string[]): string {
    const rests = by ? [by] : [...tests].sort();
    return digest(
      [guard.file, ...rests].map((path) => (existsSync(inRoot(path)) ? this.digestOf(path) : "")).join(),
    );
  }

  #save(): void {
    writeFileSync(`${this.#file}.new`, JSON.stringify({ reach: this.#reach, fates: this.#fates }, null, 1));
    renameSync(`${this.#file}.new`, this.#file);
  }
}
