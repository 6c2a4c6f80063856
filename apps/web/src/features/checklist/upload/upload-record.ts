/** What an upload is for. */
export interface UploadTarget {
  readonly itemId: string;
  readonly slot: string;
  /** «Khóm 3 · Thẩm tra hồ sơ» */
  readonly label: string;
  /** The component on the table whose place the file takes. */
  readonly replaces?: string | undefined;
  readonly onBehalfReason?: string | undefined;
}

export type UploadStatus =
  /** Bytes are on their way. */
  | "sending"
  /** The connection broke; it goes on by itself. */
  | "paused"
  | "stopped_by_person"
  | "signed_out"
  /** All bytes are there; the server looks at them. */
  | "storing"
  | "done"
  /** After a reload the browser no longer has the bytes. */
  | "needs_file"
  | "refused";

export interface Upload extends UploadTarget {
  /** Also the key of the request that hands it in, so that it is stored once. */
  readonly id: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly lastModified: number;
  readonly sent: number;
  /** Where the server keeps the bytes received so far. */
  readonly url: string | null;
  readonly status: UploadStatus;
  /** Why it was refused, in one sentence. */
  readonly why: string | null;
  readonly receipt: { readonly at: string; readonly sha256: string } | null;
}

export const isUnderWay = ({ status }: Upload): boolean => status !== "done" && status !== "refused";

/** 0–100; full only when the server has stored it. */
export const percentOf = ({ sent, size, status }: Pick<Upload, "sent" | "size" | "status">): number =>
  status === "done" ? 100 : Math.min(99, Math.floor((sent / Math.max(size, 1)) * 100));

/** Is this the file of which an earlier upload has sent a part? */
export const isSameFile = (
  upload: Upload,
  file: { name: string; size: number; lastModified: number },
): boolean =>
  upload.fileName === file.name.normalize("NFC") &&
  upload.size === file.size &&
  upload.lastModified === file.lastModified;
