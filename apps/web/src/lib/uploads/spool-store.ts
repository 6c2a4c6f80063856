import { createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FileStore } from "@tus/file-store";
import { ERRORS, type Upload } from "@tus/server";

/**
 * The spool for half-received uploads. Where there is no room it says so by the error of the system (`ENOSPC`): of a beginning
 * nothing stays, of a part what was written, from where the upload goes on later.
 */
export class SpoolStore extends FileStore {
  override async create(upload: Upload): Promise<Upload> {
    try {
      return await super.create(upload);
    } catch (error) {
      for (const name of [upload.id, `${upload.id}.json`])
        await rm(join(this.directory, name), { force: true }).catch(() => {});
      throw error;
    }
  }

  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    const path = join(this.directory, id);
    await pipeline(bytes, createWriteStream(path, { flags: "r+", start: offset })).catch((error: unknown) => {
      throw (error as NodeJS.ErrnoException).syscall === "write" ? error : ERRORS.FILE_WRITE_ERROR;
    });
    return (await stat(path)).size;
  }
}
