import { type Decision, no, yes } from "../kernel/decision.ts";

export const EVIDENCE_TYPES = ["pdf", "jpeg", "png", "docx", "xlsx"] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/** 100 MiB. */
export const MAX_EVIDENCE_BYTES = 100 * 1024 * 1024;

/** What a photo of a wall may weigh, and be: 30 MiB. */
export const MAX_PHOTO_BYTES = 30 * 1024 * 1024;
export const PHOTO_TYPES = ["jpeg", "png"] as const satisfies readonly EvidenceType[];

export const MEDIA_TYPES: Record<EvidenceType, string> = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const ENDINGS: Record<EvidenceType, readonly string[]> = {
  pdf: ["pdf"],
  jpeg: ["jpg", "jpeg"],
  png: ["png"],
  docx: ["docx"],
  xlsx: ["xlsx"],
};

const TYPE_NAMES: Record<EvidenceType, string> = {
  pdf: "PDF",
  jpeg: "JPEG",
  png: "PNG",
  docx: "Word",
  xlsx: "Excel",
};

/** What an iPhone keeps its photos in; no browser of the office shows it. */
const HEIC = ["image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"];

/** For people: `PDF, JPEG, PNG`. */
export const formatTypes = (types: readonly EvidenceType[]): string =>
  types.map((type) => TYPE_NAMES[type]).join(", ");

/** For the file picker of a browser. */
export const acceptAttribute = (types: readonly EvidenceType[]): string =>
  types.flatMap((type) => [MEDIA_TYPES[type], ...ENDINGS[type].map((ending) => `.${ending}`)]).join(",");

export const FILE_REFUSALS = [
  "empty_file",
  "too_large",
  "heic",
  "type_not_accepted",
  "content_differs",
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

interface Content {
  /** Media type found in the bytes themselves; null when they are of no known kind. */
  readonly sniffed: string | null;
  readonly declaredName: string;
  /** Bytes. */
  readonly size: number;
  readonly allowed: readonly EvidenceType[];
  /** Bytes; what evidence may weigh unless told otherwise. */
  readonly most?: number;
}

const endingOf = (name: string): string | null =>
  /\.([^.\s/\\]{1,10})$/u.exec(name.trim())?.[1]?.toLowerCase() ?? null;

const typeByEnding = (ending: string | null): EvidenceType | undefined =>
  EVIDENCE_TYPES.find((type) => ending !== null && ENDINGS[type].includes(ending));

/** Is a file what its name says, and of a kind this slot takes? A name without an ending claims nothing. */
export function acceptContent({
  sniffed,
  declaredName,
  size,
  allowed,
  most = MAX_EVIDENCE_BYTES,
}: Content): Decision<EvidenceType, FileRefusal> {
  if (size === 0) return no("empty_file");
  if (size > most) return no("too_large", { megabytes: most / 1024 / 1024 });
  if (sniffed !== null && HEIC.includes(sniffed)) return no("heic");
  const ending = endingOf(declaredName);
  const claimed = typeByEnding(ending);
  const type = EVIDENCE_TYPES.find((each) => MEDIA_TYPES[each] === sniffed);
  if (!type && claimed) return no("content_differs", { name: declaredName });
  if (!type || !allowed.includes(type)) return no("type_not_accepted", { accepted: formatTypes(allowed) });
  if (ending !== null && claimed !== type) return no("content_differs", { name: declaredName });
  return yes(type);
}

/** What can be refused before any byte has arrived: by the ending of the name and the announced size. No ending passes. */
export function acceptAnnounced({
  declaredName,
  size,
  allowed,
  most,
}: Omit<Content, "sniffed">): Decision<true, FileRefusal> {
  const ending = endingOf(declaredName);
  const type = typeByEnding(ending);
  const sniffed = type ? MEDIA_TYPES[type] : (HEIC.find((each) => each === `image/${ending}`) ?? null);
  const decision = acceptContent({ sniffed, declaredName, size, allowed, most });
  const mayPass = !decision.ok && decision.reason === "type_not_accepted" && ending === null;
  return decision.ok || mayPass ? yes(true) : decision;
}
