import fc from "fast-check";

/** How much is to be tried, and from where the dice start. */
export interface FuzzWish {
  readonly cases: number;
  readonly seed: number;
}

/** `FUZZ_CASES` and `FUZZ_SEED`, or so many cases from a seed that is always the same. */
export const wishedFuzz = (cases: number): FuzzWish => ({
  cases: Number(process.env.FUZZ_CASES ?? cases),
  seed: Number(process.env.FUZZ_SEED ?? 2022),
});

/** Something that went wrong, in its smallest form. */
export interface FuzzFinding {
  readonly why: string;
  readonly smallest: string;
  /** Repeats it: the seed, and the way from it to the smallest form. */
  readonly seed: number;
  readonly path: string;
}

const MOST_FINDINGS = 40;

/** As the library writes it; what is deeper than its stack as JSON. */
function textOf(value: unknown): string {
  try {
    return fc.stringify(value);
  } catch {
    return JSON.stringify(value) ?? "";
  }
}

/** Everything that is not a plain sign is written out, and what is long is cut. */
const written = (value: unknown): string =>
  textOf(value)
    .replace(/[^\x20-\x7e\u00c0-\u1ef9]/g, (sign) => JSON.stringify(sign))
    .slice(0, 1_500);

/**
 * Tries so many cases. `attempt` says what went wrong, in words that do not change while the case is made smaller; null:
 * nothing. What was found once is not told a second time.
 */
export async function runFuzz<T>(
  cases: fc.Arbitrary<T>,
  attempt: (one: T) => Promise<string | null>,
  wish: FuzzWish,
): Promise<{ readonly tried: number; readonly findings: readonly FuzzFinding[] }> {
  const findings: FuzzFinding[] = [];
  const known = new Set<string>();
  let tried = 0;
  const property = fc.asyncProperty(cases, async (one) => {
    const why = await attempt(one);
    if (why !== null && !known.has(why)) throw new Error(why);
  });
  while (tried < wish.cases && findings.length < MOST_FINDINGS) {
    const seed = wish.seed + findings.length;
    const told = await fc.check(property, { numRuns: wish.cases - tried, seed });
    tried += told.numRuns;
    if (!told.failed) break;
    const why = told.errorInstance instanceof Error ? told.errorInstance.message : String(told.errorInstance);
    known.add(why);
    findings.push({
      why,
      smallest: written(told.counterexample?.[0]),
      seed,
      path: told.counterexamplePath ?? "",
    });
  }
  return { tried, findings };
}

/** The findings as a person repeats them. */
export const formatFindings = (findings: readonly FuzzFinding[]): string =>
  findings
    .map(({ why, smallest, seed, path }) => `${why}\n  ${smallest}\n  seed ${seed}, path ${path}`)
    .join("\n");
