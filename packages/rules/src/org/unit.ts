import type { Words } from "../kernel/language.ts";

export const UNIT_KINDS = [
  "province",
  "city",
  "ward",
  "commune",
  "special_zone",
  "neighbourhood",
  "hamlet",
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const UNIT_KIND_WORDS: Record<UnitKind, Words> = {
  province: { vi: "Tỉnh", en: "Province" },
  city: { vi: "Thành phố", en: "City" },
  ward: { vi: "Phường", en: "Ward" },
  commune: { vi: "Xã", en: "Commune" },
  special_zone: { vi: "Đặc khu", en: "Special zone" },
  neighbourhood: { vi: "Khóm", en: "Khóm" },
  hamlet: { vi: "Ấp", en: "Hamlet" },
};

/** What a unit is called where it stands. A province may be a city under the government: its name says so. */
export const unitKindWord = ({ kind, name }: { readonly kind: UnitKind; readonly name: string }): Words =>
  UNIT_KIND_WORDS[kind === "province" && name.startsWith(UNIT_KIND_WORDS.city.vi) ? "city" : kind];

export const COMMUNE_LEVEL = ["ward", "commune", "special_zone"] as const satisfies readonly UnitKind[];
export const NEIGHBOURHOOD_LEVEL = ["neighbourhood", "hamlet"] as const satisfies readonly UnitKind[];

const DEPTH: Record<UnitKind, number> = {
  province: 1,
  city: 2,
  ward: 3,
  commune: 3,
  special_zone: 3,
  neighbourhood: 4,
  hamlet: 4,
};

export const isCommuneLevel = (kind: UnitKind): boolean => DEPTH[kind] === 3;
export const isNeighbourhoodLevel = (kind: UnitKind): boolean => DEPTH[kind] === 4;

/** May a unit of kind `child` hang under `parent`? The city may be missing between (since 1/7/2025 it is). */
export const mayHold = (parent: UnitKind, child: UnitKind): boolean =>
  DEPTH[parent] < DEPTH[child] && !(DEPTH[parent] < 3 && isNeighbourhoodLevel(child));
