import "server-only";
import { answerPublic, type PublicContext } from "@sansang/api/kernel/public-query";
import { reportCrash } from "@sansang/api/kernel/trouble/report-crash";
import { refusalIn } from "@sansang/api/kernel/trouble/trouble-in";
import { publicCity } from "@sansang/api/postings/portal/public-city";
import { publicMap } from "@sansang/api/postings/portal/public-map";
import { publicNeighbourhood } from "@sansang/api/postings/portal/public-neighbourhood";
import { publicSheet } from "@sansang/api/postings/portal/public-sheet";
import { publicWard } from "@sansang/api/postings/portal/public-ward";
import { dateIn } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { countedAddress } from "../lib/address-of.ts";
import type { AppServices } from "../lib/app-services.ts";
import { installation } from "../lib/installation.ts";
import { sitemapOf } from "./addresses/sitemap.ts";
import { answerCheck } from "./answer-check.ts";
import { answerFile } from "./answer-file.ts";
import { ASSETS, STYLESHEET } from "./assets.ts";
import { countMiss, minutesUntilLookup } from "./code-lookups.ts";
import type { Html } from "./html.ts";
import type { Setting } from "./layout.ts";
import { type AnswerDraft, packAnswer, pageDraft, responseOf } from "./pack-answer.ts";
import { type CachedAnswer, cachedAt, countView, keep, pageCache } from "./page-cache.ts";
import { cityPage, wardPage } from "./pages/city-page.ts";
import { neighbourhoodPage } from "./pages/neighbourhood-page.ts";
import { sheetPage } from "./pages/sheet-page.ts";
import { awayPage, brokenPage, unknownPage } from "./pages/unknown-page.ts";
import { waitPage } from "./pages/wait-page.ts";
import { hrefIn, splitLanguage } from "./portal-language.ts";
import { type PortalPlace, portalPlaceOf } from "./portal-place.ts";
import {
  type PortalServices,
  portalServices,
  publicContext,
  untilMidnight,
  untilNextMinute,
} from "./portal-services.ts";

/** A page of the portal that exists. */
interface Shown {
  readonly page: Html;
  /** The unit it is about; «/» is about all. */
  readonly at: string;
  /** How long it holds by itself, ms. */
  readonly holds: number;
}

/** What a place shows on the day that its own tree has. */
async function show(
  place: PortalPlace,
  context: PublicContext,
  { clock }: AppServices,
  asked: Setting,
): Promise<Shown | null> {
  /** As it is shown where this unit hangs. */
  const shownAt = (
    unit: UnitPath,
    holdsFor: (now: Date) => number,
    draw: (setting: Setting) => Html,
  ): Shown => {
    const now = clock(unit);
    return { page: draw({ ...asked, now }), at: unit, holds: holdsFor(now) };
  };
  if (place.kind === "city") {
    const city = await answerPublic(publicCity, context, {});
    if (!city) return null;
    const times = city.elections.map(({ cycle }) => clock(cycle.cityPath));
    const todayAt = (unit: UnitPath) => dateIn(clock(unit));
    return {
      page: cityPage(asked, city, todayAt),
      at: "/",
      holds: Math.min(...[asked.now, ...times].map(untilMidnight)),
    };
  }
  if (place.kind === "ward") {
    const found = await answerPublic(publicWard, context, place);
    return found && shownAt(found.ward.path, untilMidnight, (setting) => wardPage(setting, found));
  }
  if (place.kind === "neighbourhood") {
    const found = await answerPublic(publicNeighbourhood, context, place);
    return (
      found &&
      shownAt(found.neighbourhood.path, untilMidnight, (setting) => neighbourhoodPage(setting, found))
    );
  }
  if (place.kind !== "sheet") return null;
  const sheet = await answerPublic(publicSheet, context, place);
  return sheet && shownAt(sheet.unitPath, untilNextMinute, (setting) => sheetPage(setting, sheet));
}

const waitDraft = (setting: Setting, minutes: number): AnswerDraft =>
  pageDraft(waitPage(setting, minutes), {
    status: 429,
    headers: { "Retry-After": String(minutes * 60), "Cache-Control": "no-store" },
  });

/** The browser asks again by itself; public pages hold no script. */
const awayDraft = (setting: Setting): AnswerDraft =>
  pageDraft(awayPage(setting), {
    status: 503,
    headers: { "Retry-After": "5", Refresh: "5", "Cache-Control": "no-store" },
  });

const sent = (request: Request, made: Response | AnswerDraft): Response =>
  made instanceof Response ? made : responseOf(packAnswer(made), request);

/** What search engines are told of. */
async function drawMap(part: number | null, home: PortalServices): Promise<AnswerDraft | null> {
  const context = publicContext(home);
  const places = (await answerPublic(publicMap, context, {})) ?? [];
  const body = sitemapOf(home.installation.origin, ["/bau-cu", "/kiem-tra", ...places], part);
  const until = Date.now() + untilMidnight(context.now);
  return body === null ? null : { status: 200, type: "application/xml; charset=utf-8", body, at: "/", until };
}

/** What stands at an address, from the database; kept unless something public changed while it was made. */
async function make(
  address: string,
  place: PortalPlace,
  home: PortalServices,
  setting: Setting,
): Promise<CachedAnswer> {
  const { generation } = pageCache();
  const keepUnlessChanged = (answer: CachedAnswer): CachedAnswer => {
    if (pageCache().generation === generation) keep(address, answer);
    return answer;
  };
  if (place.kind === "sitemap") {
    const map = await drawMap(place.part, home);
    if (map) return keepUnlessChanged(packAnswer(map));
  }
  const shown = await show(place, publicContext(home), home.services, setting);
  if (!shown) return packAnswer(pageDraft(unknownPage(setting, place.kind === "sheet"), { status: 404 }));
  const until = Date.now() + shown.holds;
  return keepUnlessChanged(packAnswer(pageDraft(shown.page, { at: shown.at, until, isPage: true })));
}

/** Is it a question for a code or a paper, which says what there is? */
const asksForCode = (place: PortalPlace, { method, url }: Request): boolean =>
  place.kind === "sheet" ||
  (place.kind === "check" && (method === "POST" || new URL(url).searchParams.has("ma")));

async function answer(request: Request, address: string, setting: Omit<Setting, "host" | "now">) {
  const home = await portalServices();
  const place = portalPlaceOf(setting.path);
  if (place.kind === "front")
    return Response.redirect(`${home.installation.origin}${hrefIn(setting.language, "/bau-cu")}`, 308);
  const context = publicContext(home);
  const full: Setting = { ...setting, host: home.host, now: context.now };
  const who = countedAddress();
  const minutes = asksForCode(place, request) ? await minutesUntilLookup(context.db, who) : 0;
  if (minutes > 0) return sent(request, waitDraft(full, minutes));
  if (place.kind === "check") return sent(request, await answerCheck(request, context, full));
  if (request.method === "POST") return new Response(null, { status: 405, headers: { Allow: "GET, HEAD" } });
  if (place.kind === "file" || place.kind === "photo") {
    const file = await answerFile(request, place, context);
    if (file) return sent(request, file);
  }
  const made = cachedAt(address) ?? (await make(address, place, home, full));
  if (place.kind === "sheet" && made.status === 404) await countMiss(context.db, who);
  if (made.isPage && request.method === "GET") countView(address);
  return responseOf(made, request);
}

/** The public pages in three languages. What is not published is answered, byte for byte, like what never was. */
export async function answerPortal(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const asset = ASSETS.get(pathname);
  if (asset) {
    const cached = packAnswer({
      ...asset,
      status: 200,
      at: "asset",
      until: Number.POSITIVE_INFINITY,
      isForEver: true,
    });
    keep(pathname, cached);
    return responseOf(cached, request);
  }
  const setting = { ...splitLanguage(pathname), stylesheet: STYLESHEET };
  try {
    return await answer(request, pathname, setting);
  } catch (error) {
    const full: Setting = { ...setting, host: new URL(installation().origin).host, now: new Date() };
    if (refusalIn(error)) return sent(request, awayDraft(full));
    const page = brokenPage(full, reportCrash(`portal ${portalPlaceOf(setting.path).kind}`, error));
    return sent(request, pageDraft(page, { status: 500, headers: { "Cache-Control": "no-store" } }));
  }
}
