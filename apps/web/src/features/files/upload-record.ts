/** Sentences of uploads with their blanks, handed to the browser as plain text: no message parser is needed there. */

interface Labelled {
  /** «Khóm 3 · Thẩm tra hồ sơ» */
  readonly label: string;
}

/** Evidence for a slot of an item. */
export interface ItemTarget extends Labelled {
  readonly itemId: string;
  readonly slot: string;
  /** The component on the table whose place the file takes. */
  readonly replaces?: string | undefined;
  readonly onBehalfReason?: string | undefined;
}

/** A photo of a wall: one list at one site. */
export interface PlacementTarget extends Labelled {
  readonly siteId: string;
  readonly postingId: string;
  /** Whose board of sites shows it. */
  readonly unitId: string;
  /** What was given when the page opened the camera; none for a file. */
  readonly ticketId?: string | undefined;
  /** Where the phone says it is, degrees. */
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  /** The person wants it looked at by people though no code was read. */
  readonly sendUnread?: boolean | undefined;
}

/** What an upload is for. */
export type UploadTarget = ItemTarget | PlacementTarget;

export const isForPlacement = (target: UploadTarget): target is PlacementTarget => "siteId" in target;

/** Two uploads with the same purpose go to the same place. */
export const purposeOf = (target: UploadTarget): string =>
  isForPlacement(target)
    ? `placement ${target.siteId} ${target.postingId}`
    : `item ${target.itemId} ${target.slot}`;

/** The page on which it is seen. */
export const pageOf = (target: UploadTarget): string =>
  isForPlacement(target) ? `/postings/placements/${target.unitId}` : `/items/${target.itemId}`;

type UploadStatus =
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

interface UnderWay {
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
  /** Why it was refused, in one sentence, and the reason’s name; why it pauses, where the server itself is in trouble. */
  readonly why: string | null;
  readonly reason: string | null;
  readonly receipt: { readonly at: string; readonly sha256: string } | null;
}

export type Upload = UploadTarget & UnderWay;

/** No code could be read in the photo: whoever took it may still have people look at it. */
export const mayGoUnread = (upload: Upload): boolean =>
  upload.status === "refused" && upload.reason === "photo_without_code" && isForPlacement(upload);

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
