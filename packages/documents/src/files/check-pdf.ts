import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inflateSync, constants as zlib } from "node:zlib";
import type { FileCheck, FileMark } from "@sansang/rules/files/file-policy";
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The tables of letters, the fonts every reader has, and the decoders that come with the reader. */
const READER = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

const BEGINS_WITHIN = 1024;
/** Of all packed lists of objects together so much is unpacked to look for names. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** Every page is opened; what is drawn on them is read for so long, the first page always. */
const DRAWING_READ_FOR_MS = 4_000;

const CODE = ["/JavaScript", "/Launch", "/RichMedia"];
const FILES = ["/EmbeddedFile", "/FileAttachment"];

/** A whole PDF says behind its last object where its table of objects begins. What follows its end may be anything else. */
function isEnded(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf("startxref");
  if (end < 0 || end < bytes.lastIndexOf("endobj")) return false;
  return /^startxref\s+\d+\s/.test(bytes.toString("latin1", end, end + 40));
}

/** Names of objects as they stand in the bytes, those in packed lists of objects among them. */
function namesIn(bytes: Buffer): (name: string) => boolean {
  const unpacked: Buffer[] = [];
  let left = MOST_UNPACKED;
  for (let at = bytes.indexOf("/ObjStm"); at >= 0 && left > 0; at = bytes.indexOf("/ObjStm", at + 7)) {
    const stream = bytes.indexOf("stream", at);
    if (stream < 0) break;
    const from = stream + 6 + (bytes[stream + 6] === 0x0d ? 2 : 1);
    const end = bytes.indexOf("endstream", from);
    try {
      const list = inflateSync(bytes.subarray(from, end < 0 ? undefined : end), {
        finishFlush: zlib.Z_SYNC_FLUSH,
        maxOutputLength: left,
      });
      left -= list.length;
      unpacked.push(list);
    } catch {
      // Packed otherwise, or encrypted: the reader of the document tells what it knows of it.
    }
  }
  return (name) => bytes.includes(name) || unpacked.some((list) => list.includes(name));
}

async function marksOf(document: PDFDocumentProxy, bytes: Buffer): Promise<Set<FileMark>> {
  const marks = new Set<FileMark>();
  const holds = namesIn(bytes);
  const [actions, fields, attachments] = await Promise.all([
    document.getJSActions(),
    document.hasJSActions(),
    document.getAttachments(),
  ]);
  if (actions || fields || CODE.some(holds)) marks.add("runs_code");
  if (attachments || FILES.some(holds)) marks.add("holds_files");
  return marks;
}

/** Opens every page and reads what is drawn on as many as there is time for. */
async function readPages(document: PDFDocumentProxy): Promise<"whole" | "damaged" | "unchecked"> {
  const until = Date.now() + DRAWING_READ_FOR_MS;
  let isSure = true;
  let shown = 0;
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      if (number === 1 || Date.now() < until) await page.getOperatorList();
      shown++;
      page.cleanup();
    } catch {
      isSure = false;
    }
  }
  if (shown === 0) return "damaged";
  return isSure ? "whole" : "unchecked";
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
    const marks = await marksOf(document, bytes);
    const pages = await readPages(document);
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
