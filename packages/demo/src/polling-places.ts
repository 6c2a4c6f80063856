import type { SiteKind } from "@sansang/rules/postings/site";
import { pickNumber } from "./moments.ts";
import { neighbourhoodName, placeKey, type UnitNumbers, wardOf } from "./units.ts";

/** Where and when a khóm votes, in the one wording that people read everywhere. */
export interface PollingPlace {
  readonly place: string;
  readonly address: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** Streets that no map of the city has; each ward has one of them. */
const STREETS = [
  "Hoa Sen",
  "Rạch Dừa",
  "Cây Mít",
  "Hàng Tràm",
  "Bờ Sậy",
  "Vườn Nhãn",
  "Lúa Mùa",
  "Bến Me",
  "Cồn Bần",
  "Giồng Khoai",
] as const;

const streetOf = ({ ward }: UnitNumbers): string => STREETS[ward - 1] ?? STREETS[0];

/** The khóm office, as the papers of the season say too. */
export const pollingPlaceOf = (place: UnitNumbers): PollingPlace => ({
  place: `Trụ sở ${neighbourhoodName(place.neighbourhood ?? 1)}`,
  address: `Số ${12 + (place.neighbourhood ?? 1) * 17}, đường ${streetOf(place)}, ${wardOf(place).name}`,
  opensAt: "07:00",
  closesAt: "11:00",
});

type Site = { readonly kind: SiteKind; readonly place: UnitNumbers };
interface OnMap {
  readonly latitude: number;
  readonly longitude: number;
}

/** Degrees from one house to the next: about a hundred metres. */
const PLOT = 0.001;
const KILOMETRE = 0.009;
/** In the fields before the city, where nobody's office stands. */
const CORNER: OnMap = { latitude: 9.55, longitude: 105.9 };

const onMap = ({ kind, place }: Site): OnMap => ({
  latitude: Number((CORNER.latitude + place.ward * 8 * PLOT).toFixed(5)),
  longitude: Number(
    (CORNER.longitude + (kind === "ward_office" ? 0 : (place.neighbourhood ?? 0) * 6 * PLOT)).toFixed(5),
  ),
});

/** Address and place on the map of the ward's office or of the khóm's own house. */
export const siteFactsOf = (place: UnitNumbers, kind: SiteKind): OnMap & { readonly address: string } => ({
  address:
    kind === "ward_office"
      ? `Số 5, đường ${streetOf(place)}, ${wardOf(place).name}`
      : pollingPlaceOf(place).address,
  ...onMap({ kind, place }),
});

/** Where somebody stands who takes a picture of that wall, or so many kilometres away from it. */
export function standsAt(place: UnitNumbers, kind: SiteKind, away: number): OnMap {
  const { latitude, longitude } = onMap({ kind, place });
  const metres = 10 + pickNumber(`${placeKey(place)} ${kind} stands`, 30);
  return { latitude: Number((latitude + away * KILOMETRE + metres / 111_000).toFixed(6)), longitude };
}

/** What a ward tells its people beside the dates; the number belongs to a block that is never given out. */
export const wardNoteOf = (place: UnitNumbers): { readonly phone: string; readonly note: string } => ({
  phone: `0900 000 ${400 + place.ward}`,
  note: "Mỗi hộ cử một người đại diện đi bầu, nhớ mang theo giấy mời. Cần hỏi về danh sách xin gọi số trên trong giờ làm việc.",
});
