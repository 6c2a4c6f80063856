import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FileCheck, FileMark } from "@sansang/rules/files/file-policy";
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { packedStreams } from "./packed-streams.ts";

/** The tables of letters, the fonts every reader has, and the decoders that come with the reader. */
const READER = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

const BEGINS_WITHIN = 1024;
/** What is drawn on the pages of a suspicious file is read for so long. */
const DRAWING_READ_FOR_MS = 4_000;

const CODE = ["/JavaScript", "/Launch", "/RichMedia"];
const FILES = ["/EmbeddedFile", "/FileAttachment"];

/** A whole PDF says behind its last object where its table of objects begins. What follows its end may be anything else. */
function isEnded(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf("startxref");
  if (end < 0 || end < bytes.lastIndexOf("endobj")) return false;
  return /^startxref\s+\d+\s/.test(bytes.toString("latin1", end, end + 40));
}

/** Does it point at its table of objects? Whoever changed the length of what stands before it did not. */
function isInPlace(bytes: Buffer): boolean {
  const pointer = /^startxref\s+(\d+)/.exec(
    bytes.toString("latin1", bytes.lastIndexOf("startxref")).slice(0, 40),
  );
  const at = Number(pointer?.[1] ?? -1);
  return at > 0 && /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(bytes.toString("latin1", at, at + 40));
}

/** What the bytes tell, those of packed lists of objects among them. */
interface Looked {
  readonly marks: Set<FileMark>;
  readonly isInPlace: boolean;
  /** Is there a stream that cannot be unpacked? */
  readonly isDamaged: boolean;
}

function look(bytes: Buffer): Looked {
  const marks = new Set<FileMark>();
  const mark = (part: Buffer): void => {
    if (CODE.some((name) => part.includes(name))) marks.add("runs_code");
    if (FILES.some((name) => part.includes(name))) marks.add("holds_files");
  };
  mark(bytes);
  let isDamaged = false;
  for (const { entries, unpacked } of packedStreams(bytes)) {
    if (!unpacked) isDamaged = true;
    else if (entries.includes("/ObjStm")) mark(unpacked);
  }
  return { marks, isInPlace: isInPlace(bytes), isDamaged };
}

async function marksByReader(document: PDFDocumentProxy): Promise<FileMark[]> {
  const [actions, fields, attachments] = await Promise.all([
    document.getJSActions(),
    document.hasJSActions(),
    document.getAttachments(),
  ]);
  return [
    ...(actions || fields ? (["runs_code"] as const) : []),
    ...(attachments ? (["holds_files"] as const) : []),
  ];
}

/** Opens every page; where something speaks against the file also reads what is drawn on as many as there is time for. */
async function readPages(
  document: PDFDocumentProxy,
  { isInPlace, isDamaged }: Looked,
): Promise<"whole" | "damaged" | "unchecked"> {
  const until = Date.now() + DRAWING_READ_FOR_MS;
  const isSuspicious = isDamaged || !isInPlace;
  let failed = 0;
  let isSure = !isDamaged;
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      if (isSuspicious && Date.now() > until) isSure = false;
      else if (isSuspicious) await page.getOperatorList();
      page.cleanup();
    } catch {
      failed++;
    }
  }
  if (failed === document.numPages) return "damaged";
  return isSure && failed === 0 ? "whole" : "unchecked";
}

const named = (error: unknown): string => (error instanceof Error ? error.name : "");

/** Is a PDF there as a whole, and can whoever receives it read it? A password only against printing keeps nobody from reading. */
export async function checkPdf(file: Uint8Array): Promise<FileCheck> {
  const whole = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const begin = whole.subarray(0, BEGINS_WITHIN).indexOf("%PDF-");
  const bytes = whole.subarray(Math.max(0, begin));
  const ended = isEnded(bytes);
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: true,
    disableFontFace: true,
    isEvalSupported: false,
    useWorkerFetch: false,
    cMapUrl: join(READER, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(READER, "standard_fonts/"),
    wasmUrl: join(READER, "wasm/"),
  });
  try {
    const document = await task.promise;
    if (!ended) return { fault: "file_incomplete" };
    const looked = look(bytes);
    const { marks } = looked;
    for (const mark of await marksByReader(document)) marks.add(mark);
    const pages = await readPages(document, looked);
    if (pages === "damaged") return { fault: "file_undecodable" };
    if (pages === "unchecked") marks.add("unchecked");
    return { fault: null, marks: [...marks] };
  } catch (error) {
    if (named(error) === "PasswordException") return { fault: "file_locked" };
    if (!ended) return { fault: "file_incomplete" };
    return { fault: "file_undecodable" };
  } finally {
    await task.destroy();
  }
}
