import type { PaperTable } from "@sansang/documents/paper.input";
import { candidateOf } from "./candidates.ts";
import { neighbourhoodPeople, wardPeople } from "./people.ts";
import {
  CITY,
  householdsOf,
  NEIGHBOURHOOD_NUMBERS,
  neighbourhoodName,
  type UnitNumbers,
  wardOf,
} from "./units.ts";

export const TERM = "nhiệm kỳ 2022 - 2027";
export const DAY = "07/05/2022";
const BASES = [
  "Căn cứ Nghị quyết liên tịch số 09/2008/NQLT-CP-UBTWMTTQVN về bầu cử Trưởng thôn, Tổ trưởng tổ dân phố;",
  "Căn cứ hướng dẫn của tỉnh về bầu cử Trưởng Ban nhân dân khóm.",
];

export const wardName = (place: UnitNumbers): string => wardOf(place).name;
export const fullName = (place: UnitNumbers): string =>
  place.neighbourhood === null
    ? wardName(place)
    : `${neighbourhoodName(place.neighbourhood)}, ${wardName(place)}`;
const numbered = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row, index) => [String(index + 1), ...row]);
const neighbours = (place: UnitNumbers): UnitNumbers[] =>
  NEIGHBOURHOOD_NUMBERS.map((neighbourhood) => ({ ward: place.ward, neighbourhood }));

export const byChairman = (place: UnitNumbers, signed: boolean) => ({
  head: { kind: "state" as const, above: CITY.name, ward: wardName(place) },
  authority: `CHỦ TỊCH ỦY BAN NHÂN DÂN ${wardName(place).toUpperCase()}`,
  bases: BASES,
  recipients: ["- Như trên;", "- UBMTTQ phường;", "- Phòng Nội vụ thành phố;", "- Lưu: VT."],
  signature: { capacity: "CHỦ TỊCH", name: wardPeople(place).chairman, signed },
});

export const ofNeighbourhood = (place: UnitNumbers, signed: boolean) => ({
  head: {
    kind: "neighbourhood" as const,
    ward: wardName(place),
    neighbourhood: neighbourhoodName(place.neighbourhood ?? 1),
  },
  witness: { capacity: "THƯ KÝ", name: neighbourhoodPeople(place).secretary },
  signature: { capacity: "CHỦ TRÌ", name: neighbourhoodPeople(place).frontHead, signed },
});

export const candidateTable = (place: UnitNumbers): PaperTable => ({
  columns: ["STT", "Họ và tên", "Năm sinh", "Nơi cư trú"],
  widths: [1, 4, 2, 3],
  rows: numbered([
    [candidateOf(place).name, candidateOf(place).birth.slice(0, 4), candidateOf(place).residence],
  ]),
});

export const teams = (place: UnitNumbers): PaperTable => ({
  columns: ["Khóm", "Tổ trưởng (Ban công tác Mặt trận)", "Thư ký"],
  widths: [2, 4, 3],
  rows: neighbours(place).map((each) => [
    neighbourhoodName(each.neighbourhood ?? 1),
    neighbourhoodPeople(each).frontHead,
    neighbourhoodPeople(each).secretary,
  ]),
});

export const attendance = (place: UnitNumbers, count: number): PaperTable => {
  const people = [place, ...neighbours(place)].flatMap((each) =>
    each.neighbourhood === null ? [] : Object.values(neighbourhoodPeople(each)),
  );
  return {
    columns: ["STT", "Họ và tên", "Ký tên"],
    widths: [1, 5, 3],
    rows: numbered(
      Array.from({ length: count }, (_, index) => [
        people[index % people.length] ?? "",
        index % 7 === 6 ? "" : "đã ký",
      ]),
    ),
  };
};

export const households = (place: UnitNumbers): PaperTable => ({
  columns: ["STT", "Họ và tên người đại diện", "Tổ"],
  widths: [1, 6, 1],
  rows: numbered(
    Array.from({ length: 24 }, (_, index) => {
      const people = neighbours(place).flatMap((each) => Object.values(neighbourhoodPeople(each)));
      return [
        people[(index * 7 + (place.neighbourhood ?? 1)) % people.length] ?? "",
        String(1 + (index % 4)),
      ];
    }),
  ),
});

export const invited = householdsOf;
