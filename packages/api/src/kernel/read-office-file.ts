import "server-only";
import { UnreadableDocument } from "@sansang/documents/open-archive";
import { isLockedOffice } from "@sansang/storage/locked-office";
import { Refusal } from "./refusal.ts";

const KINDS = {
  Word: "document_unreadable",
  Excel: "workbook_unreadable",
} as const;

/** Reads a sent Word file or workbook of which nothing is kept. One under a password, and one that is none, is refused. */
export async function readOfficeFile<T>(
  kind: keyof typeof KINDS,
  base64: string,
  read: (file: Buffer) => Promise<T>,
): Promise<T> {
  const file = Buffer.from(base64, "base64");
  try {
    return await read(file);
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    throw isLockedOffice(file) ? new Refusal("file_locked", { name: kind }) : new Refusal(KINDS[kind]);
  }
}
