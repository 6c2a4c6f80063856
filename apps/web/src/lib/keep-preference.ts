import "server-only";
import { cookies } from "next/headers";

const ONE_YEAR = 365 * 24 * 3600;

/** Remembers how this browser likes to be spoken to; no account is needed. */
export async function keepPreference(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, { path: "/", maxAge: ONE_YEAR, sameSite: "lax", httpOnly: true });
}
