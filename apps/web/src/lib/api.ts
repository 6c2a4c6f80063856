import "server-only";
import { Refusal } from "@sansang/api/kernel/refusal";
import { createCaller } from "@sansang/api/root";
import type { TRPCError } from "@trpc/server";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import { SIGN_IN_PATH } from "../sign-in-path.ts";
import { requestContext } from "./context.ts";

/** A refused read is a page of its own: not found, not yours, sign in, no cycle yet. Anything else stays a crash. */
function showInstead({ error }: { error: TRPCError }): void {
  const reason = error.cause instanceof Refusal ? error.cause.reason : null;
  if (reason === "not_signed_in") redirect(`${SIGN_IN_PATH}?expired=1`);
  if (reason === "no_cycle") redirect("/elections");
  if (reason === "forbidden") forbidden();
  if (reason === "not_found" || error.code === "BAD_REQUEST") notFound();
}

/** The doors of the house for a server component: `const api = await serverApi(); await api.reports.board({})`. */
export const serverApi = cache(async () => createCaller(await requestContext(), { onError: showInstead }));
