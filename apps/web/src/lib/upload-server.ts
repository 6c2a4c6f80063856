import "server-only";
import { openUploadLocker } from "@sansang/api/files/upload-locker";
import { MAX_EVIDENCE_BYTES } from "@sansang/rules/files/file-policy";
import { newSpoolId, type SpoolNote } from "@sansang/storage/spool";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import { env } from "../env.ts";
import { appServices } from "./app-services.ts";
import { reportCrash } from "./refusal-response.ts";

export const UPLOADS_PATH = "/api/uploads";

/** Told to whoever sends: the worker drops after this time of the real clock, ms, what nobody has finished. */
const STORED_FOR = 24 * 3_600_000;

/** Receives bytes by the resumable protocol. It knows nothing of people: whoever calls it has looked who is asking. */
export interface UploadServer {
  /** `note` binds an upload that begins with this request to its person and purpose. */
  receive(request: Request, note?: SpoolNote): Promise<Response>;
}

async function open(): Promise<UploadServer> {
  const { spool } = await appServices();
  const notes = new WeakMap<Request, SpoolNote>();
  const server = new Server({
    path: UPLOADS_PATH,
    datastore: new FileStore({ directory: spool, expirationPeriodInMilliseconds: STORED_FOR }),
    maxSize: MAX_EVIDENCE_BYTES,
    relativeLocation: true,
    allowedOrigins: [],
    locker: openUploadLocker(env().DATABASE_URL),
    namingFunction: newSpoolId,
    onUploadCreate: async (request) => {
      const note = notes.get(request);
      if (!note) throw new Error("An upload began without a note");
      return { metadata: { ...note } };
    },
    onResponseError: (request, error) => {
      if (request.signal.aborted || (error as { status_code?: number }).status_code !== undefined)
        return undefined;
      return {
        status_code: 500,
        body: JSON.stringify({ reason: "crash", number: reportCrash(UPLOADS_PATH, error) }),
      };
    },
  });
  return {
    receive(request, note) {
      if (note) notes.set(request, note);
      return server.handleWeb(request);
    },
  };
}

const here = globalThis as { sansangUploads?: Promise<UploadServer> | undefined };

/** One per process: its locks and its clock of expiry outlive every request. */
export function uploadServer(): Promise<UploadServer> {
  here.sansangUploads ??= open().catch((error: unknown) => {
    here.sansangUploads = undefined;
    throw error;
  });
  return here.sansangUploads;
}
