import type { FileCheck, FileMark } from "@sansang/rules/files/file-policy";
import { BurstingDocument, entriesOf } from "../open-archive.ts";

/** A hundred megabytes of evidence hold photos, which hardly pack; text that unpacks to more was made to burst. */
const MOST_UNPACKED = 512 * 1024 * 1024;
/** Prose and tables pack to a twentieth; what packs much tighter and is large was made to burst. */
const MOST_RATIO = 200;
const SMALL = 32 * 1024 * 1024;

const CONTENT_TYPES = "[Content_Types].xml";
/** Word of the web numbers its parts. */
const MAIN = /^(?:word\/document|xl\/workbook)\d*\.xml$/;
const CODE = /(?:^|\/)(?:vbaProject\.bin$|activeX\/|macrosheets\/)/i;
const FILES = /(?:^|\/)embeddings\/./;

const END_OF_DIRECTORY = Buffer.from("PK\x05\x06", "latin1");

/** The container up to its end: what a transfer hung on behind it is no part of it. null where the end is missing. */
function upToEnd(bytes: Buffer): Buffer | null {
  const at = bytes.lastIndexOf(END_OF_DIRECTORY);
  if (at < 0 || at + 22 > bytes.length) return null;
  const end = at + 22 + bytes.readUInt16LE(at + 20);
  return end > bytes.length ? null : bytes.subarray(0, end);
}

/** Is a DOCX or XLSX there as a whole: its list of parts, every part with its sum, and the parts it cannot do without? */
export async function checkOffice(file: Uint8Array): Promise<FileCheck> {
  const archive = upToEnd(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  if (!archive) return { fault: "file_incomplete" };
  const marks = new Set<FileMark>();
  const names = new Set<string>();
  try {
    for await (const { name, packed, size, isEncrypted, isWhole } of entriesOf(archive, MOST_UNPACKED)) {
      if (isEncrypted) return { fault: "file_locked" };
      if (size > SMALL && size > packed * MOST_RATIO) return { fault: "file_bursting" };
      if (!isWhole) return { fault: "file_undecodable" };
      names.add(name);
      if (CODE.test(name)) marks.add("runs_code");
      if (FILES.test(name)) marks.add("holds_files");
    }
  } catch (error) {
    return { fault: error instanceof BurstingDocument ? "file_bursting" : "file_undecodable" };
  }
  const isOffice = names.has(CONTENT_TYPES) && [...names].some((name) => MAIN.test(name));
  return isOffice ? { fault: null, marks: [...marks] } : { fault: "file_undecodable" };
}
