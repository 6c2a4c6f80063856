import * as z from "zod";

const Settings = z.object({
  /** The application's own role, on a connection of its own: sessions, locks and LISTEN go through no pooler. */
  DATABASE_URL: z.string().min(1),
  /** Printed on papers. */
  AUTH_URL: z.url(),
  SANSANG_DATA_KEY: z.string().min(32),
  SANSANG_MODE: z.enum(["demo", "production"]).default("demo"),
  /** Directory of `files` (storage) and `spool` (half-received uploads), the web process's own. */
  SANSANG_DATA: z.string().min(1),
});

export type Settings = z.output<typeof Settings>;

/** Throws when one is missing. */
export const readSettings = (): Settings => Settings.parse(process.env);
