import "server-only";
import { readSheetPhoto } from "@sansang/photos/read-sheet-photo";
import type { SheetPhoto } from "@sansang/photos/sheet-photo";
import { Refusal } from "../../kernel/refusal.ts";

/** What the photo in this file shows. */
export async function readPhoto(path: string, name: string): Promise<SheetPhoto> {
  const reading = await readSheetPhoto(path);
  if (!("error" in reading)) return reading;
  throw reading.error === "too_many_pixels"
    ? new Refusal("too_many_pixels", { megapixels: reading.megapixels })
    : new Refusal(reading.error, { name });
}
