import "server-only";
import * as z from "zod";

const Env = z.object({
  /** The application's own role, without DDL. */
  DATABASE_URL: z.string().min(1),
  AUTH_SECRET: z.string().min(32),
  /** The address people type; without it a sign-in at 127.0.0.1 comes back at localhost and the cookie is lost. */
  AUTH_URL: z.url(),
  /** Under it the personal identity numbers are sealed. */
  SANSANG_DATA_KEY: z.string().min(32),
  SANSANG_MODE: z.enum(["demo", "production"]).default("demo"),
  /** One person runs the office: the same may propose and confirm, and everything so made says so for ever. */
  SANSANG_LONE: z
    .enum(["", "0", "1"])
    .default("")
    .transform((set) => set === "1"),
  /** Name of the build that this process serves; empty where nothing was built. */
  NEXT_DEPLOYMENT_ID: z.string().default(""),
  /** Directory of `files` (storage) and `spool` (half-received uploads). */
  SANSANG_DATA: z.string().min(1),
});

type Env = z.output<typeof Env>;
let known: Env | undefined;

/** The settings of this process, read once and late: building needs none. Throws when one is missing. */
export const env = (): Env => {
  known ??= Env.parse(process.env);
  return known;
};
