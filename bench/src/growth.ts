import { type GrowthCase, growthCases } from "./growth-cases.ts";

interface Growth {
  readonly name: string;
  readonly of: GrowthCase["of"];
  readonly sizes: readonly number[];
  /** CPU milliseconds at each size, the least of several. */
  readonly milliseconds: readonly number[];
  /** n to which power: 1 is linear; NaN where all of it is too quick to tell. */
  readonly exponent: number;
}

const DOUBLINGS = 6;
const ROUNDS = 5;
/** What is quicker is repeated until it takes so long, ms. */
const MEASURABLE = 4;
/** What takes longer in all is not measured once more, ms. */
const LONG_ENOUGH = 1_000;
/** Below that no growth is told from the noise, ms. */
const TELLING = 0.2;

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** CPU milliseconds of one go. */
async function once(work: () => unknown): Promise<number> {
  let repeats = 1;
  for (;;) {
    const began = cpu();
    for (let at = 0; at < repeats; at++) await work();
    const took = cpu() - began;
    if (took >= MEASURABLE || repeats >= 4_096) return took / repeats;
    repeats *= 4;
  }
}

/** The slope of the line through the logarithms. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [x, y] = [mean(logs.map(([a]) => a)), mean(logs.map(([, b]) => b))];
  const above = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return above / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

async function measure({ name, bound, of, prepare }: GrowthCase): Promise<Growth> {
  const sizes = Array.from({ length: DOUBLINGS }, (_, at) => Math.ceil(bound / 2 ** (DOUBLINGS - 1 - at)));
  const milliseconds: number[] = [];
  for (const size of [...new Set(sizes)]) {
    const work = prepare(size);
    let least = await once(work);
    for (let round = 1; round < ROUNDS && least * round < LONG_ENOUGH; round++)
      least = Math.min(least, await once(work));
    milliseconds.push(least);
  }
  const telling = sizes.flatMap((size, at) => {
    const time = milliseconds[at] ?? 0;
    return time >= TELLING ? [[size, time] as const] : [];
  });
  return {
    name,
    of,
    sizes,
    milliseconds,
    exponent: telling.length >= 3 ? slopeOf(telling.slice(-4)) : Number.NaN,
  };
}

/** n·log n over the sizes measured, and the noise of a busy machine. */
const MOST_EXPONENT = 1.35;
/** What never takes longer may grow as it likes, ms. */
const HARMLESS = 50;

const figure = (value: number) => value.toFixed(value < 10 ? 2 : 0).padStart(8);

/** Measures every input at doubling sizes up to its bound and says how it grows; the names of those that grow too fast. */
export async function measureGrowth(print: (line: string) => void): Promise<readonly string[]> {
  print(`\n${"CPU ms at 1/32 … 1/1 of the largest that gets in".padEnd(100)}   n^`);
  const bad: string[] = [];
  for (const each of await growthCases()) {
    const { name, of, sizes, milliseconds, exponent } = await measure(each);
    const worst = Math.max(...milliseconds);
    const isBad = exponent > MOST_EXPONENT && worst > HARMLESS;
    if (isBad) bad.push(name);
    print(
      `${isBad ? "✖" : " "} ${name.padEnd(42)} ${`${sizes.at(-1)} ${of}`.padStart(18)} ${milliseconds.map(figure).join("")} ${Number.isNaN(exponent) ? "     –" : exponent.toFixed(2).padStart(6)}`,
    );
  }
  return bad;
}
