import type { Words } from "../kernel/language.ts";

/** What a resolution does to units. `join`: khóm go over to another commune and keep their name. */
export const UNIT_CHANGES = ["found", "merge", "split", "dissolve", "rename", "join"] as const;
export type UnitChange = (typeof UNIT_CHANGES)[number];

export const UNIT_CHANGE_WORDS: Record<UnitChange, Words> = {
  found: { vi: "Thành lập", en: "Founding" },
  merge: { vi: "Sáp nhập", en: "Merger" },
  split: { vi: "Chia tách", en: "Split" },
  dissolve: { vi: "Giải thể", en: "Dissolution" },
  rename: { vi: "Đổi tên", en: "New name" },
  join: { vi: "Nhập về phường, xã mới", en: "Joined into a new commune" },
};

interface Span {
  readonly least: number;
  readonly most: number;
}

const MANY = 60;

/** How many units a change begins with, and how many it leads to. */
export const CHANGE_NEEDS: Record<UnitChange, { readonly old: Span; readonly into: Span }> = {
  found: { old: { least: 0, most: 0 }, into: { least: 1, most: MANY } },
  merge: { old: { least: 2, most: MANY }, into: { least: 1, most: 1 } },
  split: { old: { least: 1, most: 1 }, into: { least: 2, most: MANY } },
  dissolve: { old: { least: 1, most: 1 }, into: { least: 1, most: MANY } },
  rename: { old: { least: 1, most: 1 }, into: { least: 1, most: 1 } },
  join: { old: { least: 1, most: MANY }, into: { least: 1, most: 1 } },
};

/** What the households of the units that end are counted out to, unit by unit. */
export const countsOut = (kind: UnitChange): boolean => kind === "split" || kind === "dissolve";
