"use server";
import { redirect } from "next/navigation";
import { signOut } from "../../auth.ts";
import { serverApi } from "../../lib/api.ts";
import { SIGN_IN_PATH } from "../../sign-in-path.ts";

/** Ends the session of this browser. */
export async function signOutHere(): Promise<void> {
  await signOut({ redirect: false });
  redirect(SIGN_IN_PATH);
}

/** Ends every session of the person, at once. */
export async function signOutEverywhere(): Promise<void> {
  const api = await serverApi();
  await api.users.endAll({});
  await signOut({ redirect: false });
  redirect(SIGN_IN_PATH);
}
