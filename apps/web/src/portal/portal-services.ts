import "server-only";
import type { Installation } from "@sansang/api/kernel/context";
import type { PublicContext } from "@sansang/api/kernel/public-query";
import { reportCrash } from "@sansang/api/kernel/trouble/report-crash";
import { countViews } from "@sansang/api/postings/portal/count-views";
import { addDays, dateIn, instantAt } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { type AppServices, appServices } from "../lib/app-services.ts";
import { installation } from "../lib/installation.ts";
import { forget, pageCache } from "./page-cache.ts";

/** What the public pages need of the services. */
export interface PortalServices {
  readonly services: AppServices;
  /** The one true host. */
  readonly host: string;
  readonly installation: Installation;
}

/** Views wait so long in memory before they are written, ms. */
const WRITE_VIEWS_EVERY = 10_000;

/** The unit that an address is about, as long as it is kept what stands there; otherwise none. */
function placeOf(address: string): UnitPath | null {
  const at = pageCache().answers.get(address)?.at;
  return at && at !== "/" ? (at as UnitPath) : null;
}

async function writeViews({ db, clock }: AppServices): Promise<void> {
  const { views } = pageCache();
  if (views.size === 0) return;
  const days = Map.groupBy(views, ([path]) => dateIn(clock(placeOf(path))));
  views.clear();
  for (const [day, counted] of days) await countViews(db, day, new Map(counted));
}

async function open(): Promise<PortalServices> {
  const here = await appServices();
  here.changeFeed.hearAtOnce((rings) => {
    for (const { unitPath, isPublic } of rings) if (isPublic && unitPath) forget(unitPath);
  });
  const write = () => void writeViews(here).catch((error: unknown) => reportCrash("/bau-cu", error));
  setInterval(write, WRITE_VIEWS_EVERY).unref();
  here.changeFeed.stopping.addEventListener("abort", write);
  const own = installation();
  return { services: here, host: new URL(own.origin).host, installation: own };
}

const opened = globalThis as { sansangPortalServices?: Promise<PortalServices> | undefined };

/** Once per process: what is kept is forgotten when the change feed tells of a change that the public can see. */
export function portalServices(): Promise<PortalServices> {
  opened.sansangPortalServices ??= open().catch((error: unknown) => {
    opened.sansangPortalServices = undefined;
    throw error;
  });
  return opened.sansangPortalServices;
}

export const publicContext = ({ services: appServices, installation }: PortalServices): PublicContext => ({
  db: appServices.db,
  storage: appServices.storage,
  installation,
  now: appServices.clock(null),
});

/** ms of the real clock from now until the office's clock shows midnight: then «còn 10 ngày» is wrong. */
export const untilMidnight = (now: Date): number =>
  instantAt(addDays(dateIn(now), 1), "00:00").getTime() - now.getTime();

/** … until its next full minute: a verdict names the minute in which it was given. */
export const untilNextMinute = (now: Date): number => 60_000 - (now.getTime() % 60_000);
