declare const unitPath: unique symbol;

/** Where a unit hangs: the keys of its ancestors and its own, `/1/4/17/`. A longer path is further down. */
export type UnitPath = string & { readonly [unitPath]: true };

export const asUnitPath = (text: string): UnitPath => {
  if (!/^\/(\d+\/)+$/.test(text)) throw new Error(`Not a unit path: ${text}`);
  return text as UnitPath;
};

export const childPath = (parent: UnitPath | null, key: number): UnitPath =>
  `${parent ?? "/"}${key}/` as UnitPath;

/** Is `lower` the unit at `upper` or below it? */
export const covers = (upper: UnitPath, lower: UnitPath): boolean => lower.startsWith(upper);

/** Does one of them lie at the other or below it? */
export const touch = (one: UnitPath, other: UnitPath): boolean => covers(one, other) || covers(other, one);

/** Half-open range that holds a path and all below it in byte order: "/" is followed by "0". */
export const pathRange = (path: UnitPath): { from: string; until: string } => ({
  from: path,
  until: `${path.slice(0, -1)}0`,
});
