import { homeOf } from "@sansang/api/kernel/clock";
import type { ReactNode } from "react";
import { AtOrigin } from "../features/users/office-origin.tsx";
import { appServices } from "../lib/app-services.ts";
import { cachedMarkup } from "../lib/cached-markup.ts";
import { installation } from "../lib/installation.ts";
import { requireSession } from "../lib/session.ts";
import { MarkupCache } from "../markup/markup-cache.ts";
import { DrawnFrame } from "./drawn-frame.tsx";
import { loadFrame } from "./frame.ts";
import { isHere } from "./is-here.ts";
import { sectionsOf } from "./nav.ts";
import { type FrameMarkup, OfficeFrame } from "./office-frame.tsx";

/** Of so many persons and sections. */
const MOST = 512;

const cache = new MarkupCache<FrameMarkup>(MOST);

/** Everything around a page of the office; drawn again when something it rests on is another. */
export async function Office({ children }: { children: ReactNode }) {
  const [{ actor }, { changeFeed, clock }] = await Promise.all([requireSession(), appServices()]);
  // Before anything is read: what is done meanwhile rings again, and is not missed.
  const cursor = changeFeed.cursor();
  const now = clock(homeOf(actor));
  const { markup, store } = await cachedMarkup(cache, {
    userId: actor.userId,
    here: [...sectionsOf(actor).map(({ href }) => href), "/more"].find(isHere),
  });
  const shown = {
    cursor,
    now,
    children: <AtOrigin origin={installation().origin}>{children}</AtOrigin>,
  };
  if (markup) return <OfficeFrame markup={markup} {...shown} />;
  return <DrawnFrame frame={await loadFrame()} onDrawn={store} {...shown} />;
}
