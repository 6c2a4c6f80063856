import "server-only";
import { randomInt } from "node:crypto";

/** Four characters that an official can read over the telephone: «mã 7F3A». */
export const newIncidentNumber = (): string => randomInt(0x10000).toString(16).toUpperCase().padStart(4, "0");
