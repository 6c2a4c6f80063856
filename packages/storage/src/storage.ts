import type { Spooled } from "./spool.ts";

/** Bytes `from` … `to`, both included, counted from 0. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

interface Stored {
  readonly stream: ReadableStream<Uint8Array>;
  /** Size of the whole, bytes, whatever the range. */
  readonly size: number;
}

/**
 * The shelf for bytes that must not change. Keys are random; what lies under one is never overwritten. The names people
 * gave their files, and who may see them, live in the database.
 */
export interface Storage {
  /** Takes the bytes of a finished upload under a new key. The spool file stays: whoever has committed removes it. */
  adopt(spoolFile: string, spooled: Spooled): Promise<string>;
  /** Keeps bytes that the house itself made; returns their key. */
  put(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<string>;
  /** Throws `NotStored` for an unknown key, `RangeError` for a range outside. */
  read(key: string, range?: ByteRange): Promise<Stored>;
  has(key: string): Promise<boolean>;
  /** Quietly does nothing for an unknown key. */
  remove(key: string): Promise<void>;
  /** Takes away what was begun before this time and never became whole, because the process ended over it. */
  clearHalfMade(before: Date): Promise<void>;
  /** Every key with the time it was stored, in no order: for sweeping what no row names. */
  list(): AsyncIterable<{ key: string; storedAt: Date }>;
}

export class NotStored extends Error {
  constructor(key: string) {
    super(`Nothing is stored under ${key}`);
    this.name = "NotStored";
  }
}
