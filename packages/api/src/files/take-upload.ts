import "server-only";
import type { Tx } from "@sansang/db/client";
import { readSpool, spoolPath } from "@sansang/storage/spool";
import { Refusal } from "../kernel/refusal.ts";
import { forgetUpload } from "./begin-upload.ts";
import { holdUpload } from "./upload-lock.ts";

interface Claim {
  readonly spoolId: string;
  readonly purpose: string;
  readonly userId: string;
}

/** Path of a finished upload that this person began for this purpose; it is unfinished no more. Another's upload does not exist for him. */
export async function takeUpload(
  tx: Tx,
  spool: string,
  { spoolId, purpose, userId }: Claim,
): Promise<string> {
  const upload = await readSpool(spool, spoolId);
  if (!upload || upload.userId !== userId || upload.purpose !== purpose) throw new Refusal("upload_gone");
  if (upload.received !== upload.size || !(await holdUpload(tx, spoolId)))
    throw new Refusal("upload_unfinished");
  await forgetUpload(tx, spoolId);
  return spoolPath(spool, spoolId);
}
