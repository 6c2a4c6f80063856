import { MEGABYTE, MOST_MEGABYTES } from "@sansang/rules/files/sent-limits";
import type { Language } from "@sansang/rules/kernel/language";
import { type DetailedError, Upload as Tus } from "tus-js-client";
import { askToSignIn } from "../../lib/ask-to-sign-in.ts";
import { isSignedOut, isUnanswered, problemOf } from "../../lib/command-problem.ts";
import { loadClient } from "../../lib/load-client.ts";
import { bytesOf } from "./upload-bytes.ts";
import { isForPlacement, type Upload, type UploadTarget } from "./upload-record.ts";

type Tell = (part: Partial<Upload>) => void;

const ENDPOINT = "/api/uploads";
const CHUNK = MOST_MEGABYTES.uploadPart * MEGABYTE;
/** Waits before going on after a broken connection, ms; the last one repeats. */
const WAITS = [500, 1_000, 2_000, 5_000, 10_000];
/** Nothing moved for so long: the connection is taken for dead, ms. */
const STALL = 30_000;
/** What passes by itself: others finish, and the server has room or is back. */
const PASSING = [
  "own_uploads_full",
  "ward_uploads_full",
  "no_room",
  "server_away",
  "too_much_waits",
  "too_many_at_once",
  "busy",
];
const isPassing = (reason: string | null | undefined): boolean => PASSING.includes(reason ?? "");
/** At most one report of progress in so many ms. */
const REPORT = 200;

const language = (): Language => (document.documentElement.lang === "en" ? "en" : "vi");

type Answer =
  | { readonly kind: "sent"; readonly url: string }
  | { readonly kind: "signed_out" | "gone" }
  /** `why`: what the server says of itself; without it the connection broke. */
  | { readonly kind: "broken"; readonly why?: string | null }
  | { readonly kind: "refused"; readonly why: string; readonly reason: string | null };

/**
 * Sends the bytes and hands them in. A broken connection pauses and goes on by itself from where the server stands; an
 * expired session asks for the password in place, and where there is no room it waits for some. Ends when the upload is done, refused, stopped or needs its file again.
 */
export async function sendUpload(upload: Upload, signal: AbortSignal, tell: Tell): Promise<void> {
  let { url } = upload;
  let failures = 0;
  const note: Tell = (part) => {
    if (part.url !== undefined) url = part.url;
    if (part.sent !== undefined) failures = 0;
    if (!signal.aborted) tell(part);
  };
  while (!signal.aborted) {
    /** Why it pauses, where the server says so. */
    let why: string | null = null;
    const file = await bytesOf(upload.id);
    if (signal.aborted) return;
    if (!file) return tell({ status: "needs_file" });
    note({ status: "sending", why });
    const answer = await sendBytes({ ...upload, url }, file, signal, note);
    if (signal.aborted) return;
    if (answer.kind === "refused") return tell({ status: "refused", why: answer.why, reason: answer.reason });
    if (answer.kind === "sent") {
      note({ status: "storing", sent: upload.size });
      const stored = await handIn(upload, answer.url, tell);
      if (stored === "settled") return;
      if (stored === "signed_out") return tell({ status: "signed_out" });
      why = stored.why;
    }
    if (answer.kind === "broken") why = answer.why ?? null;
    if (answer.kind === "signed_out" && !(await askToSignIn())) return tell({ status: "signed_out" });
    if (answer.kind === "signed_out") continue;
    if (answer.kind === "gone") {
      note({ url: null, sent: 0 });
      continue;
    }
    tell({ status: "paused", why });
    await pause(WAITS[Math.min(failures, WAITS.length - 1)] ?? STALL, signal);
    failures += 1;
  }
}

function sendBytes(upload: Upload, file: Blob, signal: AbortSignal, tell: Tell): Promise<Answer> {
  return new Promise((resolve) => {
    let reported = 0;
    let moved = Date.now();
    const tus = new Tus(file, {
      endpoint: ENDPOINT,
      uploadUrl: upload.url,
      chunkSize: CHUNK,
      retryDelays: null,
      storeFingerprintForResuming: false,
      metadata: { ...purposeFields(upload), fileName: upload.fileName },
      onUploadUrlAvailable: () => tell({ url: tus.url }),
      onProgress: (sent) => {
        moved = Date.now();
        if (moved - reported < REPORT) return;
        reported = moved;
        tell({ sent });
      },
      onSuccess: () => end({ kind: "sent", url: tus.url ?? "" }),
      onError: (error) => end(answerOf(error)),
    });
    const leave = () => {
      void tus.abort().catch(() => {});
      end({ kind: "broken" });
    };
    const watch = setInterval(() => {
      if (Date.now() - moved > STALL) leave();
    }, 1_000);
    const end = (answer: Answer) => {
      clearInterval(watch);
      signal.removeEventListener("abort", leave);
      window.removeEventListener("offline", leave);
      resolve(answer);
    };
    signal.addEventListener("abort", leave);
    window.addEventListener("offline", leave);
    tus.start();
  });
}

function answerOf(error: Error | DetailedError): Answer {
  const response = "originalResponse" in error ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  if (status === 401) return { kind: "signed_out" };
  const reply = refusalIn(response?.getBody() ?? "");
  if (reply?.reason === "upload_gone" || status === 410) return { kind: "gone" };
  // What the server cannot do now it may do later: what it has stays there.
  if (reply?.sentence && isPassing(reply.reason)) return { kind: "broken", why: reply.sentence };
  if (reply?.sentence) return { kind: "refused", why: reply.sentence, reason: reply.reason ?? null };
  return { kind: "broken" };
}

function refusalIn(body: string): { reason?: string; sentence?: string } | null {
  try {
    return JSON.parse(body) as { reason?: string; sentence?: string };
  } catch {
    return null;
  }
}

const spoolIdOf = (url: string): string => new URL(url, location.href).pathname.split("/").at(-1) ?? "";

/** What an upload announces of its purpose. */
const purposeFields = (target: UploadTarget): Record<string, string> =>
  isForPlacement(target)
    ? { siteId: target.siteId, postingId: target.postingId }
    : { itemId: target.itemId, slot: target.slot };

/** The command of its purpose: evidence is laid on the table, a photo is looked at as a proof. */
async function storeWith(upload: Upload, spoolId: string): Promise<{ receivedAt: string; sha256: string }> {
  const { id: requestId, fileName } = upload;
  const common = { fileName, spoolId, requestId };
  const { postings, checklist } = await loadClient();
  if (isForPlacement(upload)) {
    const { siteId, postingId, ticketId, latitude, longitude, sendUnread } = upload;
    return postings.prove.mutate({
      ...common,
      siteId,
      postingId,
      ticketId,
      latitude,
      longitude,
      sendUnread,
    });
  }
  const { itemId, slot, replaces, onBehalfReason } = upload;
  return checklist.attach.mutate({ ...common, itemId, slot, replaces, onBehalfReason });
}

/** Once more with bytes that are there already; a broken connection leaves it to the person to try again. */
export async function handInAgain(upload: Upload, tell: Tell): Promise<void> {
  const answer = await handIn(upload, upload.url ?? "", tell);
  if (answer !== "settled") tell({ status: "paused", why: answer === "signed_out" ? null : answer.why });
}

/** It is over, or the password is missing, or it is to be tried again: the connection broke, or the server said why. */
type HandedIn = "settled" | "signed_out" | { readonly why: string | null };

/** Asks for the bytes to be looked at and kept; asked again under the same key until it answers. */
async function handIn(upload: Upload, url: string, tell: Tell): Promise<HandedIn> {
  try {
    const receipt = await storeWith(upload, spoolIdOf(url));
    tell({ status: "done", receipt: { at: receipt.receivedAt, sha256: receipt.sha256 } });
    return "settled";
  } catch (error) {
    if (isSignedOut(error)) return (await askToSignIn()) ? { why: null } : "signed_out";
    const { sentence, reason } = await problemOf(error, language());
    if (isUnanswered(error) || isPassing(reason)) return { why: reason === "no_answer" ? null : sentence };
    tell({ status: "refused", why: sentence, reason });
    return "settled";
  }
}

/** Until the time is over, the network is back, or the person stops it. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, navigator.onLine ? ms : 60_000);
    window.addEventListener("online", end);
    signal.addEventListener("abort", end);
  });
