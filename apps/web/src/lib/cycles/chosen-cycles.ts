import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { unlessRefused } from "../api.ts";
import { ASKED_CYCLES, CYCLES_COOKIE, EVERY_OPEN, remembered } from "./cycle-choice.ts";

interface Wish {
  /** What the address asks for. */
  readonly asked: readonly string[];
  /** What the browser remembers of the last choice. */
  readonly kept: string;
}

const readWish = cache(async (): Promise<Wish> => {
  const [sent, jar] = await Promise.all([headers(), cookies()]);
  const asked = (sent.get(ASKED_CYCLES) ?? "").split(",").filter(Boolean);
  return { asked, kept: asked.length > 0 ? "" : (jar.get(CYCLES_COOKIE)?.value ?? "") };
});

/** On what of the choice a drawing rests. */
export async function cyclesWish(): Promise<string> {
  const { asked, kept } = await readWish();
  return asked.length > 0 ? asked.join() : kept;
}

/** The cycles that concern the reader; none where he may see none. */
export const listedCycles = cache(
  async () => (await unlessRefused((quiet) => quiet.elections.list({}))) ?? [],
);

/**
 * The cycles the reader has chosen for the page at hand, for the `cycles` of a query: those the address asks for, else his
 * last choice as far as it still concerns him, else undefined: every open one.
 */
export const chosenCycles = cache(async (): Promise<string[] | undefined> => {
  const { asked, kept } = await readWish();
  if (asked.includes(EVERY_OPEN)) return undefined;
  if (asked.length > 0) return [...asked];
  if (kept === "") return undefined;
  const known = remembered(
    (await listedCycles()).map(({ id }) => id),
    kept,
  );
  return known.length > 0 ? known : undefined;
});
