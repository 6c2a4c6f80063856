"use client";
import { useSyncExternalStore } from "react";
import type { Upload } from "../../files/upload-record.ts";
import { subscribeToUploads, uploadsNow } from "../../files/upload-store.ts";

const NONE: readonly Upload[] = [];

/** The uploads of this tab, as they move. */
export const useUploads = (): readonly Upload[] =>
  useSyncExternalStore(subscribeToUploads, uploadsNow, () => NONE);
