import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { placementPurpose } from "@sansang/api/files/upload-purpose";
import { execute } from "@sansang/api/kernel/command";
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
  readonly latitude?: number;
  readonly longitude?: number;
}

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
  const { codes, hash, latitude = null, longitude = null } = JSON.parse(back?.[0] ?? "{}");
  return {
    codes,
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

export interface Sending {
  readonly who?: PersonKey | Actor;
  readonly sendUnread?: boolean;
  readonly now?: Date;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** Uploads a photo and hands it in as proof of this wall. */
export async function sendPhoto(
  app: TestApp,
  { siteId, postingId }: PlacementNamed,
  file: EvidenceFile,
  { who = "lan", now, ...more }: Sending = {},
) {
  const spoolId = await uploadPhoto(app, who, { siteId, postingId }, file);
  return execute(prove, app.as(who, now), { siteId, postingId, spoolId, fileName: file.name, ...more });
}
