import { dropFile, keepFile, keptFile } from "./kept-files.ts";
import { isSameFile, isUnderWay, type Upload, type UploadTarget } from "./upload-record.ts";

/** Uploads of this tab. They live beside the pages, so walking through the office does not stop them. */
let uploads: readonly Upload[] = [];
let owner: string | null = null;
const listeners = new Set<() => void>();
const running = new Map<string, AbortController>();

const key = (): string => `sansang.uploads.${owner}`;

function save(next: readonly Upload[]): void {
  uploads = next;
  try {
    localStorage.setItem(key(), JSON.stringify(uploads.filter(isUnderWay)));
  } catch {
    // A browser without storage still uploads; only a reload then asks for the file again.
  }
  for (const listener of listeners) listener();
}

export function subscribeToUploads(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const uploadsNow = (): readonly Upload[] => uploads;

const change = (id: string, part: Partial<Upload>): void =>
  save(uploads.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));

/** One tab sends one upload: another tab of the same person leaves it alone. */
const alone = (id: string, send: () => Promise<void>): Promise<void> =>
  navigator.locks
    ? navigator.locks.request(`sansang.upload.${id}`, { ifAvailable: true }, (lock) =>
        lock ? send() : forget(id),
      )
    : send();

async function begin(id: string, file: File): Promise<void> {
  running.get(id)?.abort();
  const control = new AbortController();
  running.set(id, control);
  await alone(id, async () => {
    const { sendUpload } = await import("./send-upload.ts");
    const upload = uploads.find((each) => each.id === id);
    if (upload && !control.signal.aborted)
      await sendUpload(upload, file, control.signal, (part) => change(id, part));
  });
  if (running.get(id) === control) running.delete(id);
  const ended = uploads.find((each) => each.id === id);
  if (ended?.status === "done" || ended?.status === "refused") void dropFile(id);
}

function forget(id: string): Promise<void> {
  save(uploads.filter((upload) => upload.id !== id));
  return Promise.resolve();
}

/** Begins to send files to a slot. A file of which a part was sent before goes on from there. */
export function addUploads(files: readonly File[], target: UploadTarget): void {
  for (const file of files) {
    const known = uploads.find(
      (upload) =>
        upload.status === "needs_file" &&
        upload.itemId === target.itemId &&
        upload.slot === target.slot &&
        isSameFile(upload, file),
    );
    if (known) {
      void begin(known.id, file);
      continue;
    }
    const upload: Upload = {
      ...target,
      id: crypto.randomUUID(),
      fileName: file.name.normalize("NFC"),
      size: file.size,
      lastModified: file.lastModified,
      sent: 0,
      url: null,
      status: "sending",
      why: null,
      receipt: null,
    };
    save([...uploads, upload]);
    void keepFile(upload.id, file);
    void begin(upload.id, file);
  }
}

/** Stops sending; what the server has stays there. */
export function stopUpload(id: string): void {
  running.get(id)?.abort();
  running.delete(id);
  change(id, { status: "stopped_by_person" });
}

/** Goes on from where the server stands, with the file the browser kept. */
export async function resumeUpload(id: string): Promise<void> {
  const file = await keptFile(id);
  if (file) await begin(id, file);
  else change(id, { status: "needs_file" });
}

/** Takes an upload off the list: one that is over, or one that the person gives up. */
export function dropUpload(id: string): void {
  running.get(id)?.abort();
  running.delete(id);
  void dropFile(id);
  void forget(id);
}

/** After a reload: the uploads of this person go on; those whose bytes the browser lost ask for their file. */
export function restoreUploads(userId: string): void {
  if (owner === userId) return;
  owner = userId;
  try {
    uploads = JSON.parse(localStorage.getItem(key()) ?? "[]") as Upload[];
  } catch {
    uploads = [];
  }
  for (const listener of listeners) listener();
  for (const { id, status } of uploads) if (status !== "stopped_by_person") void resumeUpload(id);
}
