export interface PaperMark {
  readonly code: string;
  readonly digest: string;
}

/** The keyword of the document's metadata that names its snapshot. */
export const formatPaperMark = ({ code, digest }: PaperMark): string => `sansang:sheet:${code}:${digest}`;

const MARK = /sansang:sheet:([0-9a-f]{12}):([0-9a-f]{64})(?![0-9a-f])/;

/** Which posted sheet a PDF says it is; null when it says nothing, or two things that do not agree. */
export function readPaperMark(pdf: Uint8Array): PaperMark | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const [, code = "", digest = ""] = MARK.exec(bytes.toString("latin1")) ?? [];
  return code !== "" && digest.startsWith(code) ? { code, digest } : null;
}
