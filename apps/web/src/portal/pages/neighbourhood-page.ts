import type { PublicList, PublicNeighbourhoodPage } from "@sansang/api/postings/portal/public-neighbourhood";
import type { PublicPlacement } from "@sansang/api/postings/portal/public-placements";
import { dateIn } from "@sansang/rules/kernel/calendar";
import type { NoticeText } from "@sansang/rules/postings/posting-content";
import { groupCode } from "@sansang/rules/postings/sheet-code";
import { candidate } from "../candidates.ts";
import { countdown } from "../countdown.ts";
import { dayIn, instantIn, sizeIn, weekdayIn } from "../format-figures.ts";
import { type Html, html } from "../html.ts";
import { icon, okMark } from "../icons.ts";
import { layout, type Setting } from "../layout.ts";
import { cluster, clustersOf, hoursIn, meetingVoters } from "../meeting.ts";
import { PLACEMENT_WORDS } from "../placement-words.ts";
import { hrefIn, type PortalLanguage } from "../portal-language.ts";
import { suspendedCard } from "../suspended.ts";
import { unitInSentence, unitName, vietnamese } from "../unit-names.ts";
import { wardContact } from "../ward-contact.ts";
import { formatWord } from "../words.ts";

/** Whoever wants his own map looks the address up himself; nothing is asked of it before. */
const directions = (address: string): string =>
  `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;

/** The sheet that hangs says another day than the election has now. */
const listDayMoved = (language: PortalLanguage, { cycle, list }: PublicNeighbourhoodPage): Html | null =>
  list && list.electionDay !== cycle.electionDay
    ? html`<li class="aside">${icon("replaced")}<p><b>${formatWord(language, cycle.closed ? "dayMovedClosed" : "dayMoved")}</b><br>${formatWord(
        language,
        "dayMovedBody",
        { day: dayIn(cycle.electionDay, language), old: dayIn(list.electionDay, language) },
      )}</p></li>`
    : null;

/** What place and hours rest on, where no list says them yet. */
const STANDING = { expected: "noticeExpected", announced: "noticeAnnounced", in_force: null } as const;

/** The place where all vote, or those of the clusters, each with the way there. */
function places(
  { language }: Pick<Setting, "language">,
  { cycle }: PublicNeighbourhoodPage,
  notice: NoticeText,
): readonly Html[] {
  const clusters = clustersOf(notice);
  const at = (address: string, entry: Html): Html =>
    html`<li>${icon("place")}<div class="grow">${entry}</div><a class="go" href="${directions(`${address}, ${cycle.cityName}`)}" rel="noreferrer">${formatWord(language, "directions")}</a></li>`;
  if (clusters.length > 0) return clusters.map((each) => at(each.address, cluster(each, language)));
  const { place, address } = notice;
  return [
    at(
      address,
      html`<b>${vietnamese(place, language)}</b><p class="small">${vietnamese(address, language)}</p>`,
    ),
  ];
}

function whenAndWhere({ language }: Setting, page: PublicNeighbourhoodPage): Html {
  const { cycle, notice } = page;
  if (cycle.suspension)
    return html`<ul class="when"><li>${icon("calendar")}<div><b>${formatWord(language, "noDayYet")}</b></div></li></ul>`;
  const date = html`<b>${formatWord(language, "dateLine", {
    weekday: weekdayIn(cycle.electionDay, language),
    day: dayIn(cycle.electionDay, language),
  })}</b>`;
  const moved = listDayMoved(language, page);
  const missing = cycle.pollingForm === "meeting" ? "noMeeting" : "noNotice";
  if (!notice)
    return html`<ul class="when"><li>${icon("calendar")}<div>${date}</div></li>
<li>${icon("place")}<p>${formatWord(language, missing)}</p></li></ul>`;
  const standing = STANDING[notice.standing];
  const voters = meetingVoters(notice, cycle.electionDay, language);
  return html`<ul class="when"><li>${icon("calendar")}<div>${date}<p>${hoursIn(notice, language)}</p></div></li>
${moved}
${places({ language }, page, notice)}
${voters && html`<li>${icon("people")}<div>${voters}</div></li>`}
${standing && html`<li class="aside">${icon("waiting")}<p>${formatWord(language, standing, { ward: unitInSentence(page.ward.name, language) })}</p></li>`}
<li class="bring">${icon("card")}<p>${formatWord(language, "bring")}</p></li></ul>`;
}

function placement(setting: Setting, { paths }: PublicNeighbourhoodPage, each: PublicPlacement): Html {
  const { language } = setting;
  const place = vietnamese(each.name, language);
  const at = each.provenAt && instantIn(each.provenAt, language);
  const photo =
    each.photoId &&
    html`<br><a href="${paths.neighbourhood}/anh-${each.photoId}.jpg">${icon("photo", 17)} ${formatWord(language, "photo")}</a>`;
  const isProven = each.state === "proven";
  return html`<li class="row flex${isProven && " done"}">${icon(isProven ? "posted" : "place")}<div class="grow"><b class="strong">${place}</b><p class="small">${vietnamese(each.address, language)}</p><p class="small">${formatWord(
    language,
    PLACEMENT_WORDS[isProven && each.isByEye ? "accepted" : each.state],
    { at: at ?? "" },
  )}${photo}</p></div></li>`;
}

function papers(setting: Setting, page: PublicNeighbourhoodPage, list: PublicList): Html {
  const { language } = setting;
  const folder = `${page.paths.neighbourhood}/danh-sach`;
  const { placements, paperSize } = list;
  const proven = placements.filter(({ state }) => state === "proven").length;
  return html`<section><div class="sec-h"><h2>${formatWord(language, "posting")}</h2><span class="small">${formatWord(language, "provenOf", { done: proven, of: placements.length })}</span></div>
<ul class="card">${placements.map((each) => placement(setting, page, each))}</ul>
<div class="card spaced">
<a class="link-row" href="${folder}.pdf" type="application/pdf">${icon("paper")}${paperSize === null ? formatWord(language, "pdfPlain") : formatWord(language, "pdf", { size: sizeIn(paperSize, language) })}</a>
<a class="link-row" href="${hrefIn(language, `/to/${list.code}`)}">${icon("seal")}<span>${formatWord(language, "sheetPage", { code: html`<span class="code">${groupCode(list.code)}</span>` })}</span></a>
<div class="row"><p class="strong">${formatWord(language, "openData")}</p><p class="files"><a href="${folder}.json" type="application/json">${formatWord(language, "json")}</a><a href="${folder}.csv" type="text/csv">${formatWord(language, "csv")}</a></p>
<p class="small">${formatWord(language, "digest")}:<br><span class="code">${list.digest}</span><br>${formatWord(language, "digestHow")}</p></div></div></section>`;
}

function people(
  { language, now }: Setting,
  { cycle, list, takenDownAt, expectedOn }: PublicNeighbourhoodPage,
): Html {
  const heading = (aside: Html | null): Html =>
    html`<div class="sec-h"><h2>${formatWord(language, "candidates")}</h2>${aside && html`<span class="small">${aside}</span>`}</div>`;
  if (list)
    return html`<section>${heading(
      list.rows.length === 1
        ? formatWord(language, "candidateOne")
        : formatWord(language, "candidateCount", { n: list.rows.length }),
    )}
<ul class="card">${list.rows.map((row) => candidate(row, language))}
<li class="row official">${okMark(17)}<span>${formatWord(language, "official", { version: list.version, day: dayIn(dateIn(list.publishedAt), language) })}</span></li>
${list.isBeingCorrected && list.electionDay === cycle.electionDay && html`<li class="row flex waiting">${icon("waiting")}<span>${formatWord(language, "beingCorrected", { version: list.version })}</span></li>`}</ul></section>`;
  const sentence = takenDownAt
    ? formatWord(language, "takenDown", { day: dayIn(dateIn(takenDownAt), language) })
    : expectedOn && expectedOn >= dateIn(now) && !cycle.suspension
      ? formatWord(language, "notOfficial", { day: dayIn(expectedOn, language) })
      : formatWord(language, "notOfficialNoDay");
  return html`<section>${heading(null)}<div class="card"><p class="row flex waiting">${icon("waiting")}<span>${sentence}</span></p></div></section>`;
}

/** All that a citizen of a khóm needs: when, where, who stands, and whether the right sheet hangs on the wall. */
export function neighbourhoodPage(setting: Setting, page: PublicNeighbourhoodPage): Html {
  const { language, now } = setting;
  const { cycle, ward, neighbourhood, paths, list } = page;
  const name = html`${unitName(ward.name, language)}${language === "km" ? " " : ", "}${unitInSentence(neighbourhood.name, language)}`;
  return layout(setting, {
    title: name,
    cityName: cycle.cityName,
    lasting: paths.lasting,
    crumbs: [
      { path: "/bau-cu", name: unitName(cycle.cityName, language) },
      { path: paths.ward, name: unitName(ward.name, language) },
    ],
    body: html`<div class="head"><h1>${name}</h1>${countdown(dateIn(now), cycle, language)}</div>
${suspendedCard(language, cycle.suspension)}
${whenAndWhere(setting, page)}
${people(setting, page)}
${list && papers(setting, page, list)}
${wardContact(setting, ward.name, page.contact)}`,
  });
}
