import { randomBytes } from "node:crypto";
import type { Paper } from "./pages/item.page.ts";

/** A readable PDF of one page that weighs so many bytes: what remains is a stream no page shows. */
export function paperOf(name: string, text: string, bytes = 20_000): Paper {
  const content = `BT /F1 16 Tf 60 780 Td (${text}) Tj ET`;
  const ballast = randomBytes(Math.max(0, bytes - 1_200));
  const head = [
    "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n",
    `4 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`,
    "5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n",
  ];
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  for (const object of head) {
    offsets.push(at);
    add(Buffer.from(object));
  }
  offsets.push(at);
  add(Buffer.from(`6 0 obj\n<< /Length ${ballast.length} >>\nstream\n`));
  add(ballast);
  add(Buffer.from("\nendstream\nendobj\n"));
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  add(
    Buffer.from(
      `xref\n0 7\n0000000000 65535 f \n${rows}trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return { name, mimeType: "application/pdf", buffer: Buffer.concat(parts) };
}
