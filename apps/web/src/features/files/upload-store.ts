import { useSyncExternalStore } from "react";
import { randomId } from "../../lib/random-id.ts";
import { dropOnServer } from "./drop-on-server.ts";
import { forgetUpload, rememberedUploads, rememberUpload } from "./remembered-uploads.ts";
import { dropBytes, keepBytes } from "./upload-bytes.ts";
import {
  isSameFile,
  isUnderWay,
  mayGoUnread,
  purposeOf,
  type Upload,
  type UploadTarget,
} from "./upload-record.ts";

interface Sending {
  readonly control: AbortController;
  readonly ended: Promise<void>;
}

/** Uploads of this tab. They live beside the pages, so walking through the office does not stop them. */
let uploads: readonly Upload[] = [];
let owner: string | null = null;
const listeners = new Set<() => void>();
const running = new Map<string, Sending>();

function show(next: readonly Upload[]): void {
  uploads = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const NONE: readonly Upload[] = [];

/** The uploads of this tab, as they move. */
export const useUploads = (): readonly Upload[] =>
  useSyncExternalStore(
    subscribe,
    () => uploads,
    () => NONE,
  );

const find = (id: string): Upload | undefined => uploads.find((upload) => upload.id === id);

function letGo(userId: string, id: string): void {
  void forgetUpload(userId, id);
  dropBytes(id);
}

function change(id: string, part: Partial<Upload>): void {
  show(uploads.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));
  const upload = find(id);
  if (!upload || owner === null) return;
  if (isUnderWay(upload)) void rememberUpload(owner, upload);
  else letGo(owner, id);
  if (upload.status !== "refused" || mayGoUnread(upload)) return;
  void makeRoom(upload);
  show(uploads.map((other) => (other.id === id ? { ...other, url: null } : other)));
}

/** What the server has of an upload that nobody goes on with takes no room there. */
const makeRoom = async ({ url, status }: Upload): Promise<boolean> =>
  url === null || status === "done" || dropOnServer(url);

/** One tab sends one upload: another tab of the same person leaves it to the first. */
const alone = (id: string, send: () => Promise<void>): Promise<void> =>
  navigator.locks
    ? navigator.locks.request(`sansang.upload.${id}`, { ifAvailable: true }, async (lock) => {
        if (lock) return send();
        show(uploads.filter((upload) => upload.id !== id));
      })
    : send();

async function send(id: string, signal: AbortSignal): Promise<void> {
  const { sendUpload } = await import("./send-upload.ts");
  const upload = find(id);
  if (upload && !signal.aborted) await sendUpload(upload, signal, (part) => change(id, part));
}

/** Sends, or goes on from where the server stands. */
export async function resumeUpload(id: string): Promise<void> {
  const before = running.get(id);
  before?.control.abort();
  const control = new AbortController();
  const ended = (before?.ended ?? Promise.resolve()).then(() => alone(id, () => send(id, control.signal)));
  running.set(id, { control, ended });
  await ended;
  if (running.get(id)?.control === control) running.delete(id);
}

function stop(id: string): void {
  running.get(id)?.control.abort();
}

const fresh = (file: File, target: UploadTarget): Upload => ({
  ...target,
  id: randomId(),
  fileName: file.name.normalize("NFC"),
  size: file.size,
  lastModified: file.lastModified,
  sent: 0,
  url: null,
  status: "sending",
  why: null,
  reason: null,
  receipt: null,
});

/** Begins to send files to a slot. A file of which a part was sent before goes on from there. */
export function addUploads(chosen: readonly File[], target: UploadTarget): void {
  for (const file of chosen) {
    const known = uploads.find(
      (upload) =>
        upload.status === "needs_file" && purposeOf(upload) === purposeOf(target) && isSameFile(upload, file),
    );
    const upload = known ?? fresh(file, target);
    if (!known) show([...uploads, upload]);
    change(upload.id, { status: "sending" });
    keepBytes(upload.id, file);
    void resumeUpload(upload.id);
  }
}

/** Stops sending; what the server has stays there. */
export function stopUpload(id: string): void {
  stop(id);
  change(id, { status: "stopped_by_person" });
}

/** Hands in again, unread, a photo whose bytes the server still keeps: people will look at it. */
export async function sendUnread(id: string): Promise<void> {
  const { handInAgain } = await import("./send-upload.ts");
  change(id, { status: "storing", why: null, reason: null });
  const upload = find(id);
  if (upload) await handInAgain({ ...upload, sendUnread: true } as Upload, (part) => change(id, part));
}

/** Takes an upload off the list: one that is over, or one that the person gives up. */
export async function dropUpload(id: string): Promise<boolean> {
  const upload = find(id);
  stop(id);
  if (owner) letGo(owner, id);
  show(uploads.filter((other) => other !== upload));
  return !upload || makeRoom(upload);
}

/** Drops what the server has under this id, whichever device sent it. */
export function dropUnfinished(spoolId: string): Promise<boolean> {
  const here = uploads.find(({ url }) => url?.endsWith(`/${spoolId}`));
  return here ? dropUpload(here.id) : dropOnServer(`/api/uploads/${spoolId}`);
}

/** After a reload: the uploads of this person go on; those whose bytes the browser lost ask for their file. */
export async function restoreUploads(userId: string): Promise<void> {
  if (owner === userId) return;
  if (owner !== null) {
    for (const id of running.keys()) stop(id);
    show([]);
  }
  owner = userId;
  const remembered = await rememberedUploads(userId);
  if (owner !== userId) return;
  const interrupted = remembered.filter(({ id }) => !find(id));
  show([...interrupted, ...uploads]);
  for (const { id, status } of interrupted) if (status !== "stopped_by_person") void resumeUpload(id);
}
