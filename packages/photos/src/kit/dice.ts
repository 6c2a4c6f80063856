export type Dice = (from: number, to: number) => number;

/** Small generator (mulberry32): the same seed throws the same numbers, evenly between two bounds. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (from, to) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (to - from);
  };
}

export const pick = <T>(choices: readonly T[], roll: Dice): T =>
  choices[Math.floor(roll(0, choices.length))] as T;
