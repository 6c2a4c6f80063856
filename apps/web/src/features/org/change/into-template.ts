import { CHANGE_NEEDS, countsOut, type UnitChange } from "@sansang/rules/org/unit-change";

/** How many units a form asks for at first. */
export const leastInto = (kind: UnitChange): number => CHANGE_NEEDS[kind].into.least;

/** Which fields a unit has that a change leads to. */
const intoFields = (kind: UnitChange): readonly string[] => {
  if (kind === "join") return ["name", "kind", "code"];
  if (kind === "rename") return ["name", "qualifier"];
  return [...(kind === "dissolve" ? ["unitId"] : []), "name", "qualifier", "households"];
};

/** Nothing is typed yet for so many units. */
export const emptyInto = (kind: UnitChange, count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, place) =>
      intoFields(kind).map((field) => [`into.${place}.${field}`, field === "kind" ? "ward" : ""]),
    ).flat(),
  );

/** May somebody add units or take them away? */
export const isOpenEnded = (kind: UnitChange): boolean => countsOut(kind);
