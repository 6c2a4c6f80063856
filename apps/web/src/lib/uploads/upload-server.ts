import "server-only";
import { openUploadLocker } from "@sansang/api/files/upload-locker";
import { reportCrash } from "@sansang/api/kernel/trouble/report-crash";
import { refusalIn } from "@sansang/api/kernel/trouble/trouble-in";
import { MAX_EVIDENCE_BYTES } from "@sansang/rules/files/file-policy";
import { UNFINISHED_HOURS } from "@sansang/rules/files/upload-budget";
import type { SpoolNote } from "@sansang/storage/spool";
import { Server } from "@tus/server";
import { env } from "../../env.ts";
import { appServices } from "../app-services.ts";
import { refusalResponse } from "../refusal-response.ts";
import { SpoolStore } from "./spool-store.ts";

export const UPLOADS_PATH = "/api/uploads";

/** Told to whoever sends: the worker drops after this time of the real clock, ms, what nobody has finished. */
const STORED_FOR = UNFINISHED_HOURS * 3_600_000;

interface Begun {
  readonly spoolId: string;
  readonly note: SpoolNote;
}

/** Receives bytes by the resumable protocol. It knows nothing of people: whoever calls it has looked who is asking. */
export interface UploadServer {
  /** `begun` names an upload that begins with this request and binds it to its person and purpose. */
  receive(request: Request, begun?: Begun): Promise<Response>;
}

async function open(): Promise<UploadServer> {
  const { spool } = await appServices();
  const begun = new WeakMap<Request, Begun>();
  const begunBy = (request: Request): Begun => {
    const found = begun.get(request);
    if (!found) throw new Error("An upload began that nobody allowed");
    return found;
  };
  const server = new Server({
    path: UPLOADS_PATH,
    datastore: new SpoolStore({ directory: spool, expirationPeriodInMilliseconds: STORED_FOR }),
    maxSize: MAX_EVIDENCE_BYTES,
    relativeLocation: true,
    allowedOrigins: [],
    locker: openUploadLocker(env().DATABASE_URL),
    namingFunction: (request) => begunBy(request).spoolId,
    onUploadCreate: async (request) => ({ metadata: { ...begunBy(request).note } }),
    onResponseError: async (request, error) => {
      if (request.signal.aborted || (error as { status_code?: number }).status_code !== undefined)
        return undefined;
      const refusal = refusalIn(error);
      if (refusal) {
        const answer = await refusalResponse(refusal);
        return { status_code: answer.status, body: await answer.text() };
      }
      return {
        status_code: 500,
        body: JSON.stringify({ reason: "crash", number: reportCrash(UPLOADS_PATH, error) }),
      };
    },
  });
  return {
    receive(request, upload) {
      if (upload) begun.set(request, upload);
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
