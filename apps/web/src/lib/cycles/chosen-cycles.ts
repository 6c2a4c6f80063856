import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { unlessRefused } from "../api.ts";
import { CHOSEN_HEADER, CYCLES_COOKIE, EVERY_OPEN, PAGE_HEADER, remembered } from "./cycle-choice.ts";

interface Wish {
  /** What the address asks for on its page alone. */
  readonly page: readonly string[];
  /** What it chooses for every page. */
  readonly chosen: readonly string[];
  /** What the browser remembers of the last choice. */
  readonly cookie: string;
}

const readWish = cache(async (): Promise<Wish> => {
  const [sent, jar] = await Promise.all([headers(), cookies()]);
  const idsIn = (name: string) => (sent.get(name) ?? "").split(",").filter(Boolean);
  return {
    page: idsIn(PAGE_HEADER),
    chosen: idsIn(CHOSEN_HEADER),
    cookie: jar.get(CYCLES_COOKIE)?.value ?? "",
  };
});

/** On what of the choice a drawing rests. */
export async function cyclesWish(): Promise<string> {
  const { page, chosen, cookie } = await readWish();
  return [page, chosen, chosen.length > 0 ? "" : cookie].join("|");
}

/** Does the address itself choose cycles? Then none but these are meant. */
export async function asksForCycles(): Promise<boolean> {
  const { page, chosen } = await readWish();
  return page.length > 0 || chosen.length > 0;
}

/** The cycles that concern the reader; none where he may see none. */
export const listedCycles = cache(
  async () => (await unlessRefused((quiet) => quiet.elections.list({}))) ?? [],
);

/** The choice that holds on every page: that of the address, else the last one as far as it still concerns the reader; undefined: every open cycle. */
export const lastingChoice = cache(async (): Promise<string[] | undefined> => {
  const { chosen, cookie } = await readWish();
  if (chosen.includes(EVERY_OPEN)) return undefined;
  if (chosen.length > 0) return [...chosen];
  if (cookie === "") return undefined;
  const listed = await listedCycles();
  const known = remembered(
    listed.map(({ id }) => id),
    cookie,
  );
  return known.length > 0 ? known : undefined;
});

/** The cycles of the page at hand, for the `cycles` of a query: those its address asks for, else the choice that holds everywhere. */
export async function chosenCycles(): Promise<string[] | undefined> {
  const { page } = await readWish();
  return page.length > 0 ? [...page] : lastingChoice();
}
