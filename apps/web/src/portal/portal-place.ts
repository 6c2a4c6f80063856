/** What an address of the portal means, its language aside. */
export type PortalPlace =
  | { readonly kind: "city" }
  | { readonly kind: "ward"; readonly ward: string }
  | { readonly kind: "neighbourhood"; readonly ward: string; readonly neighbourhood: string }
  | {
      readonly kind: "file";
      readonly ward: string;
      readonly neighbourhood: string;
      readonly format: "pdf" | "json" | "csv";
    }
  | { readonly kind: "photo"; readonly ward: string; readonly neighbourhood: string; readonly photo: string }
  | { readonly kind: "sheet"; readonly code: string }
  | { readonly kind: "check" }
  | { readonly kind: "front" }
  | { readonly kind: "unknown" };

const UNKNOWN: PortalPlace = { kind: "unknown" };
const FORMATS = { "danh-sach.pdf": "pdf", "danh-sach.json": "json", "danh-sach.csv": "csv" } as const;
const PHOTO = /^anh-([0-9a-f-]{36})\.jpg$/;

function inNeighbourhood(ward: string, neighbourhood: string, name: string): PortalPlace {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name as keyof typeof FORMATS] : null;
  if (format) return { kind: "file", ward, neighbourhood, format };
  const photo = name.match(PHOTO)?.[1];
  return photo ? { kind: "photo", ward, neighbourhood, photo } : UNKNOWN;
}

export function portalPlaceOf(path: string): PortalPlace {
  const [room, first, second, third, ...more] = path.split("/").slice(1);
  if (more.length > 0) return UNKNOWN;
  if (room === "bau-cu") {
    if (first === undefined) return { kind: "city" };
    if (second === undefined) return { kind: "ward", ward: first };
    return third === undefined
      ? { kind: "neighbourhood", ward: first, neighbourhood: second }
      : inNeighbourhood(first, second, third);
  }
  if (room === "to" && first !== undefined && second === undefined) return { kind: "sheet", code: first };
  if (room === "kiem-tra" && first === undefined) return { kind: "check" };
  return room === "" || room === undefined ? { kind: "front" } : UNKNOWN;
}
