import { mayHold } from "../../drafts/holding.ts";
import type { Upload } from "./upload-record.ts";

/** Names of files and reasons lie sealed among the drafts, one key each, so that two tabs do not overwrite each other. */
const PREFIX = "upload:";

const loaded = async () => (await import("../../drafts/drafts.ts")).drafts;

export async function rememberUpload(userId: string, upload: Upload): Promise<void> {
  (await loaded()).keep(userId, PREFIX + upload.id, upload);
}

export async function forgetUpload(userId: string, id: string): Promise<void> {
  (await loaded()).drop(userId, PREFIX + id);
}

/** What was under way before a reload, where anything was. */
export async function rememberedUploads(userId: string): Promise<readonly Upload[]> {
  if (!mayHold(userId)) return [];
  const drafts = await loaded();
  await drafts.open(userId);
  return drafts.under(userId, PREFIX) as Upload[];
}
