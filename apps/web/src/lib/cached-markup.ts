import "server-only";
import { getLocale } from "next-intl/server";
import { type MarkupCache, markupKey } from "../markup/markup-cache.ts";
import { serverApi } from "./api.ts";
import { cyclesWish } from "./cycles/chosen-cycles.ts";
import { requireSession } from "./session.ts";

interface Cached<T> {
  /** What was drawn before; undefined where something it rests on is another. */
  readonly markup: T | undefined;
  readonly store: (drawn: T) => void;
  /** When it was asked whether anything is another: office time, ISO. */
  readonly at: string;
}

/**
 * The place of a drawing of the data in a cache: whoever may see the same of the same data and has chosen the same cycles, in the
 * same minute and the same language, is shown the same. `of` names what else it rests on: the address, as a rule.
 */
export async function cachedMarkup<T>(cache: MarkupCache<T>, of: object): Promise<Cached<T>> {
  const [api, { actor }, language, cycles] = await Promise.all([
    serverApi(),
    requireSession(),
    getLocale(),
    cyclesWish(),
  ]);
  const { position, at } = await api.changes.position({});
  const key = markupKey({ position, grants: actor.grants, at, language, cycles }, of);
  return { markup: cache.get(key), store: (drawn) => cache.set(key, drawn), at };
}
