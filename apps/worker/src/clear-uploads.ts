import { UNFINISHED_HOURS } from "@sansang/rules/files/upload-budget";
import { FileStore } from "@tus/file-store";

/** In real time. */
const STORED_FOR = UNFINISHED_HOURS * 3_600_000;

/** Drops the bytes of uploads that nobody finished in time; answers how many went. */
export const clearUploads = (spool: string): Promise<number> =>
  new FileStore({ directory: spool, expirationPeriodInMilliseconds: STORED_FOR }).deleteExpired();
