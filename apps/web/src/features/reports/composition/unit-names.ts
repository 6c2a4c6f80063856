const NUMBERED = /^(\p{L})[\p{L} ]* (\d+)$/u;

/** «Phường 3», «Phường 5» → «3, 5» where all are numbered in the same way; else the names. */
export function joinUnitNames(names: readonly string[]): string {
  const words = new Set(names.map((name) => name.replace(/ \d+$/u, "")));
  const areNumbered = words.size === 1 && names.every((name) => NUMBERED.test(name)) && names.length > 1;
  return (areNumbered ? names.map((name) => name.match(/\d+$/u)?.[0] ?? name) : names).join(", ");
}

/** Under a narrow picture: «Phường 10» → «P10». */
export const shortUnit = (name: string): string => name.replace(NUMBERED, "$1$2");
