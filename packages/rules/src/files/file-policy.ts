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

/** Every media type whose bytes are of a kind: Word and Excel files that carry macros among them. */
const CONTENTS: Record<EvidenceType, readonly string[]> = {
  pdf: [MEDIA_TYPES.pdf],
  jpeg: [MEDIA_TYPES.jpeg],
  png: [MEDIA_TYPES.png],
  docx: [MEDIA_TYPES.docx, "application/vnd.ms-word.document.macroenabled.12"],
  xlsx: [MEDIA_TYPES.xlsx, "application/vnd.ms-excel.sheet.macroenabled.12"],
};

/** An office file under a password: a container of before 2007 around what cannot be read. */
export const LOCKED_OFFICE = "application/x-encrypted-office";

const ENDINGS: Record<EvidenceType, readonly string[]> = {
  pdf: ["pdf"],
  jpeg: ["jpg", "jpeg", "jpe", "jfif"],
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

/** What is wrong with a file of an accepted kind. */
const FILE_FAULTS = [
  "file_incomplete",
  "picture_incomplete",
  "file_locked",
  "file_undecodable",
  "file_bursting",
] as const;
type FileFault = (typeof FILE_FAULTS)[number];

/** What reviewers are told of a file that was taken: what lies in it beside its pages, or that nobody could tell. */
export const FILE_MARKS = ["runs_code", "holds_files", "unchecked"] as const;
export type FileMark = (typeof FILE_MARKS)[number];

/** What a look inside a file found. */
export type FileCheck =
  | { readonly fault: FileFault }
  | { readonly fault: null; readonly marks: readonly FileMark[] };

export const FILE_REFUSALS = [
  "empty_file",
  "too_large",
  "heic",
  "type_not_accepted",
  "content_differs",
  ...FILE_FAULTS,
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

interface Announced {
  /** Bytes. */
  readonly size: number;
  /** Bytes; what evidence may weigh unless told otherwise. */
  readonly most?: number;
}

interface Content extends Announced {
  /** Media type found in the bytes themselves; null when they are of no known kind. */
  readonly sniffed: string | null;
  readonly declaredName: string;
  readonly allowed: readonly EvidenceType[];
}

const endingOf = (name: string): string | null =>
  /\.([^.\s/\\]{1,10})$/u.exec(name.trim())?.[1]?.toLowerCase() ?? null;

const typeByEnding = (ending: string | null): EvidenceType | undefined =>
  EVIDENCE_TYPES.find((type) => ending !== null && ENDINGS[type].includes(ending));

/** The kind of a media type that was found in bytes. */
export const typeOfContent = (mediaType: string | null): EvidenceType | undefined =>
  EVIDENCE_TYPES.find((type) => mediaType !== null && CONTENTS[type].includes(mediaType));

/** The name under which a file is saved: it ends as its content does, so that the machine opens it with the right program. */
export function savedName(name: string, mediaType: string): string {
  const type = typeOfContent(mediaType);
  if (!type) return name;
  const macros = mediaType === MEDIA_TYPES[type] ? null : type.replace("x", "m");
  const ending = endingOf(name);
  if (ending !== null && (macros ? ending === macros : ENDINGS[type].includes(ending))) return name;
  return `${name}.${macros ?? ENDINGS[type][0]}`;
}

/** What can be refused before any byte has arrived: by the announced size alone. A name claims nothing. */
export function acceptAnnounced({ size, most = MAX_EVIDENCE_BYTES }: Announced): Decision<true, FileRefusal> {
  if (size === 0) return no("empty_file");
  return size > most ? no("too_large", { megabytes: most / 1024 / 1024 }) : yes(true);
}

/**
 * Is the content of a file of a kind this place takes? Its name decides nothing: a photo called .png is the photo that it
 * is. It is only asked for the sentence: content of no kind under a name that promises one was saved or renamed wrongly.
 */
export function acceptContent({
  sniffed,
  declaredName,
  size,
  allowed,
  most,
}: Content): Decision<EvidenceType, FileRefusal> {
  const announced = acceptAnnounced({ size, ...(most !== undefined && { most }) });
  if (!announced.ok) return announced;
  if (sniffed !== null && HEIC.includes(sniffed)) return no("heic");
  if (sniffed === LOCKED_OFFICE && allowed.some((type) => type === "docx" || type === "xlsx"))
    return no("file_locked", { name: declaredName });
  const type = typeOfContent(sniffed);
  if (type && allowed.includes(type)) return yes(type);
  if (!type && typeByEnding(endingOf(declaredName))) return no("content_differs", { name: declaredName });
  return no("type_not_accepted", { accepted: formatTypes(allowed) });
}
