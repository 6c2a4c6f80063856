import "server-only";
import type { Installation } from "@sansang/api/kernel/context";
import type { PublicContext } from "@sansang/api/kernel/public-query";
import { countViews } from "@sansang/api/postings/portal/count-views";
import { addDays, dateIn, instantAt } from "@sansang/rules/kernel/calendar";
import { env } from "../env.ts";
import { type House, house } from "../lib/house.ts";
import { reportCrash } from "../lib/refusal-response.ts";
import { forget, shelf } from "./kept-answers.ts";

/** What the public pages need of the house. */
interface PortalHouse {
  readonly house: House;
  /** The one true host. */
  readonly host: string;
  readonly installation: Installation;
}

/** Views wait so long in memory before they are written, ms. */
const WRITE_VIEWS_EVERY = 10_000;

async function writeViews({ db, clock }: House): Promise<void> {
  const { views } = shelf();
  if (views.size === 0) return;
  const counted = new Map(views);
  views.clear();
  await countViews(db, dateIn(clock()), counted);
}

async function open(): Promise<PortalHouse> {
  const here = await house();
  here.bell.hear((rings) => {
    for (const { unitPath, isPublic } of rings) if (isPublic && unitPath) forget(unitPath);
  });
  const write = () => void writeViews(here).catch((error: unknown) => reportCrash("/bau-cu", error));
  setInterval(write, WRITE_VIEWS_EVERY).unref();
  here.bell.stopping.addEventListener("abort", write);
  const { AUTH_URL, SANSANG_MODE } = env();
  const { host, origin } = new URL(AUTH_URL);
  return { house: here, host, installation: { origin, isDemo: SANSANG_MODE === "demo" } };
}

const opened = globalThis as { sansangPortalHouse?: Promise<PortalHouse> | undefined };

/** Once per process: what is kept is forgotten when the ledger's bell tells of a change that the public can see. */
export function portalHouse(): Promise<PortalHouse> {
  opened.sansangPortalHouse ??= open().catch((error: unknown) => {
    opened.sansangPortalHouse = undefined;
    throw error;
  });
  return opened.sansangPortalHouse;
}

export const publicContext = ({ house, installation }: PortalHouse): PublicContext => ({
  db: house.db,
  storage: house.storage,
  installation,
  now: house.clock(),
});

/** ms of the real clock from now until the office's clock shows midnight: then «còn 10 ngày» is wrong. */
export const untilMidnight = (now: Date): number =>
  instantAt(addDays(dateIn(now), 1), "00:00").getTime() - now.getTime();

/** … until its next full minute: a verdict names the minute in which it was given. */
export const untilNextMinute = (now: Date): number => 60_000 - (now.getTime() % 60_000);
