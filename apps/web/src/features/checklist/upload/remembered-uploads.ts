import { drafts } from "../../../drafts/drafts.ts";
import type { Upload } from "./upload-record.ts";

/** Names of files and reasons lie sealed among the drafts, one key each, so that two tabs do not overwrite each other. */
const PREFIX = "upload:";

export const rememberUpload = (userId: string, upload: Upload): void =>
  drafts.keep(userId, PREFIX + upload.id, upload);

export const forgetUpload = (userId: string, id: string): void => drafts.drop(userId, PREFIX + id);

/** What was under way before a reload, where anything was. */
export async function rememberedUploads(userId: string): Promise<readonly Upload[]> {
  if (!drafts.holds(userId)) return [];
  await drafts.open(userId);
  return drafts.under(userId, PREFIX) as Upload[];
}
