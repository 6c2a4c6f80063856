import "server-only";
import { type FileCheck, MAX_EVIDENCE_BYTES, typeOfContent } from "@sansang/rules/files/file-policy";
import { finishSpooled, readSpool, type Spooled, spoolPath } from "@sansang/storage/spool";
import type { Context } from "../kernel/context.ts";
import { checkFile } from "./check-file.ts";

/** What a finished upload is, and whether it can be read to its end. */
export interface LookedAtFile {
  readonly spooled: Spooled;
  readonly check: FileCheck;
}

interface Named {
  readonly spoolId: string;
  readonly purpose: string;
}

/** What is of no kind, or too large, is refused for that. */
const NOT_JUDGED: FileCheck = { fault: null, marks: ["unchecked"] };

/** Looks at an upload that this person began for this purpose, before any row waits for it. null where it has not arrived whole. */
export async function lookAtFile(
  { spool, actor }: Context,
  { spoolId, purpose }: Named,
): Promise<LookedAtFile | null> {
  const upload = await readSpool(spool, spoolId);
  if (!upload || upload.userId !== actor?.userId || upload.purpose !== purpose) return null;
  if (upload.received !== upload.size) return null;
  const path = spoolPath(spool, spoolId);
  const spooled = await finishSpooled(path);
  const isJudged = spooled.size <= MAX_EVIDENCE_BYTES && typeOfContent(spooled.mediaType) !== undefined;
  const check = isJudged ? await checkFile({ path, mediaType: spooled.mediaType }) : NOT_JUDGED;
  return { spooled, check };
}
