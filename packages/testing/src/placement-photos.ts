import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { placementPurpose } from "@sansang/api/files/upload-purpose";
import { execute } from "@sansang/api/kernel/command";
import { openCamera } from "@sansang/api/postings/placements/open-camera";
import { prove } from "@sansang/api/postings/placements/prove";
import type { Actor } from "@sansang/rules/access/can";
import { sheetAddress } from "@sansang/rules/postings/sheet-code";
import { layInSpool } from "@sansang/storage/spool";
import { type EvidenceFile, evidence } from "./evidence.ts";
import { OFFICE_ORIGIN } from "./office-origin.ts";
import type { PersonKey } from "./people.ts";
import type { TestApp } from "./test-app.ts";

export interface Shot {
  /** Texts of the QR codes on it; a bare code stands for the page of its sheet. */
  readonly codes?: readonly string[];
  /** Perceptual hash, 256 bits in hex; a new one unless told otherwise. */
  readonly hash?: string;
  /** What lies around the sheet: of one name the same; of the hash unless told otherwise. */
  readonly around?: string;
  /** How much of the picture is of few shades; that of a photo unless told otherwise. */
  readonly evenness?: number;
  /** The time was over before anybody looked for codes. */
  readonly isUnread?: boolean;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** Surroundings that nothing else has, the same for the same name. */
const surroundingsOf = (name: string): Buffer =>
  Buffer.concat(
    Array.from({ length: 128 }, (_, at) => createHash("sha256").update(`${name} ${at}`).digest()),
  );

/** A tiny picture with what is on it written on its back. */
export const photoOf = ({
  codes = [],
  hash = randomBytes(32).toString("hex"),
  ...place
}: Shot = {}): EvidenceFile => {
  const texts = codes.map((code) => (/^[0-9a-f]{12}$/.test(code) ? sheetAddress(OFFICE_ORIGIN, code) : code));
  return evidence("jpeg", JSON.stringify({ codes: texts, hash, ...place }));
};

/** Reads the back of such a picture: it stands in for the reader of photos, which has stories of its own. */
export async function readBack(path: string) {
  const back = /\{.*\}/s.exec((await readFile(path)).toString("latin1"));
  const { codes = [], hash, latitude = null, longitude = null, ...more } = JSON.parse(back?.[0] ?? "{}");
  const surroundings = surroundingsOf(more.around ?? hash);
  return {
    codes,
    isUnread: more.isUnread ?? false,
    views: codes.map((code: string) => ({ code, surroundings, told: 400, whole: 1, printed: 0.6 })),
    evenness: more.evenness ?? 0.2,
    hash,
    latitude,
    longitude,
    width: 8,
    height: 8,
    publicCopy: Buffer.from(`copy of ${hash}`),
  };
}

export interface PlacementNamed {
  readonly siteId: string;
  readonly postingId: string;
}

/** Lays a photo for this wall into the spool as a finished upload. */
export const uploadPhoto = (
  app: TestApp,
  who: PersonKey | Actor,
  { siteId, postingId }: PlacementNamed,
  file: EvidenceFile,
): Promise<string> =>
  layInSpool(app.spool, file.bytes, {
    userId: app.as(who).actor?.userId ?? "",
    purpose: placementPurpose({ siteId, postingId }),
    fileName: file.name,
  });

/** Opens the camera of the page for this wall. */
export const cameraAt = async (
  app: TestApp,
  { siteId, postingId }: PlacementNamed,
  { who = "lan", now }: Pick<Sending, "who" | "now"> = {},
): Promise<string> => (await execute(openCamera, app.as(who, now), { siteId, postingId })).ticketId;

export interface Sending {
  readonly who?: PersonKey | Actor;
  readonly sendUnread?: boolean;
  /** With which the camera was opened; null for a file. A new one unless told otherwise. */
  readonly ticketId?: string | null;
  readonly now?: Date;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** Takes a photo with the camera of the page, uploads it and hands it in as proof of this wall. */
export async function sendPhoto(
  app: TestApp,
  { siteId, postingId }: PlacementNamed,
  file: EvidenceFile,
  { who = "lan", now, ticketId, ...more }: Sending = {},
) {
  const ticket = ticketId === undefined ? await cameraAt(app, { siteId, postingId }, { who, now }) : ticketId;
  const spoolId = await uploadPhoto(app, who, { siteId, postingId }, file);
  return execute(prove, app.as(who, now), {
    siteId,
    postingId,
    spoolId,
    fileName: file.name,
    ticketId: ticket ?? undefined,
    ...more,
  });
}
