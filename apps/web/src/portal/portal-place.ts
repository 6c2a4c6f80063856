/** A ward in the election of a term; without one in its current election. */
interface Ward {
  readonly term?: string;
  readonly ward: string;
}
interface Neighbourhood extends Ward {
  readonly neighbourhood: string;
}

/** What an address of the portal means, its language aside. */
export type PortalPlace =
  | { readonly kind: "city" }
  | ({ readonly kind: "ward" } & Ward)
  | ({ readonly kind: "neighbourhood" } & Neighbourhood)
  | ({ readonly kind: "file"; readonly format: "pdf" | "json" | "csv" } & Neighbourhood)
  | ({ readonly kind: "photo"; readonly photo: string } & Neighbourhood)
  | { readonly kind: "sheet"; readonly code: string }
  | { readonly kind: "check" }
  /** `part` of it, from 1; null: the whole, or the list of its parts. */
  | { readonly kind: "sitemap"; readonly part: number | null }
  | { readonly kind: "front" }
  | { readonly kind: "unknown" };

const UNKNOWN: PortalPlace = { kind: "unknown" };
const FORMATS = { "danh-sach.pdf": "pdf", "danh-sach.json": "json", "danh-sach.csv": "csv" } as const;
const PHOTO = /^anh-([0-9a-f-]{36})\.jpg$/;
const TERM = /^\d{4}-\d{4}(-\d{1,3})?$/;

function inNeighbourhood(place: Neighbourhood, name: string): PortalPlace {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name as keyof typeof FORMATS] : null;
  if (format) return { kind: "file", ...place, format };
  const photo = name.match(PHOTO)?.[1];
  return photo ? { kind: "photo", ...place, photo } : UNKNOWN;
}

function inElections(parts: readonly string[]): PortalPlace {
  const term = parts[0] !== undefined && TERM.test(parts[0]) ? parts[0] : undefined;
  const [ward, neighbourhood, name, ...more] = term ? parts.slice(1) : parts;
  if (more.length > 0 || (term && ward === undefined)) return UNKNOWN;
  if (ward === undefined) return { kind: "city" };
  const place = term ? { term, ward } : { ward };
  if (neighbourhood === undefined) return { kind: "ward", ...place };
  const below = { ...place, neighbourhood };
  return name === undefined ? { kind: "neighbourhood", ...below } : inNeighbourhood(below, name);
}

/** The framework asks for it under the first page. */
const SITEMAP = /^(?:\/bau-cu)?\/sitemap(?:-([1-9]\d{0,2}))?\.xml$/;

export function portalPlaceOf(path: string): PortalPlace {
  const sitemap = SITEMAP.exec(path);
  if (sitemap) return { kind: "sitemap", part: sitemap[1] === undefined ? null : Number(sitemap[1]) };
  const [room, ...parts] = path.split("/").slice(1);
  if (room === "bau-cu") return inElections(parts);
  const [first, ...more] = parts;
  if (more.length > 0) return UNKNOWN;
  if (room === "to" && first !== undefined) return { kind: "sheet", code: first };
  if (room === "kiem-tra" && first === undefined) return { kind: "check" };
  return room === "" || room === undefined ? { kind: "front" } : UNKNOWN;
}
