import { readFile } from "node:fs/promises";
import { checkOffice } from "@sansang/documents/files/check-office";
import { checkPdf } from "@sansang/documents/files/check-pdf";
import { checkPicture } from "@sansang/photos/check-picture";
import { type FileCheck, typeOfContent } from "@sansang/rules/files/file-policy";
import { serveOrders } from "@sansang/threads/serve-orders";
import type { CheckOrder } from "./check-file.ts";

const CLEAN = { fault: null, marks: [] } as const;

async function checkPhoto(bytes: Uint8Array): Promise<FileCheck> {
  const end = await checkPicture(bytes);
  if (end === "cut") return { fault: "picture_incomplete" };
  if (end === "undecodable") return { fault: "file_undecodable" };
  return end === "unchecked" ? { fault: null, marks: ["unchecked"] } : CLEAN;
}

async function check({ path, mediaType }: CheckOrder): Promise<FileCheck> {
  const bytes = await readFile(path);
  switch (typeOfContent(mediaType)) {
    case "pdf":
      return checkPdf(bytes);
    case "docx":
    case "xlsx":
      return checkOffice(bytes);
    case "jpeg":
    case "png":
      return checkPhoto(bytes);
    default:
      throw new Error(`Of no kind: ${mediaType}`);
  }
}

serveOrders(check);
