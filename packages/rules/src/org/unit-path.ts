declare const unitPath: unique symbol;

/** Where a unit hangs: the keys of its ancestors and its own, `/1/4/17/`. A longer path is further down. */
export type UnitPath = string & { readonly [unitPath]: true };

export const asUnitPath = (text: string): UnitPath => {
  if (!/^\/(\d+\/)+$/.test(text)) throw new Error(`Not a unit path: ${text}`);
  return text as UnitPath;
};

export const childPath = (parent: UnitPath | null, key: number): UnitPath =>
  `${parent ?? "/"}${key}/` as UnitPath;

/** The root of the tree in which a unit hangs. */
export const rootOf = (path: UnitPath): UnitPath => path.slice(0, path.indexOf("/", 1) + 1) as UnitPath;

/** Is `lower` the unit at `upper` or below it? */
export const covers = (upper: UnitPath, lower: UnitPath): boolean => lower.startsWith(upper);

/** Half-open range that holds a path and all below it in byte order: "/" is followed by "0". */
export const pathRange = (path: UnitPath): { from: string; until: string } => ({
  from: path,
  until: `${path.slice(0, -1)}0`,
});

/** The path of the lowest unit that covers all of them, or null where they hang in different trees. */
export function commonPath(paths: readonly UnitPath[]): UnitPath | null {
  const [first, ...others] = paths.map((path) => path.split("/").slice(1, -1));
  if (!first) return null;
  const fork = first.findIndex((key, depth) => others.some((keys) => keys[depth] !== key));
  const common = fork < 0 ? first : first.slice(0, fork);
  return common.length > 0 ? asUnitPath(`/${common.join("/")}/`) : null;
}
