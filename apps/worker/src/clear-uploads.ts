import { FileStore } from "@tus/file-store";

/** Uploads that nobody finished are dropped after this time, ms of real time. */
const STORED_FOR = 24 * 3_600_000;

export const clearUploads = (spool: string): Promise<number> =>
  new FileStore({ directory: spool, expirationPeriodInMilliseconds: STORED_FOR }).deleteExpired();
