import type { PublicSheet } from "@sansang/api/postings/portal/public-sheet";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { PostingKind } from "@sansang/rules/postings/posting-kind";
import { groupCode } from "@sansang/rules/postings/sheet-code";
import type { ChangedFact, ListFact } from "@sansang/rules/postings/version-diff";
import { dayIn, hourIn, instantIn, weekdayIn } from "../format-figures.ts";
import { type Html, type HtmlPiece, html } from "../html.ts";
import { icon, okMark, type PortalIcon } from "../icons.ts";
import { layout, type Setting } from "../layout.ts";
import { cluster, clustersOf, hoursIn, meetingVoters } from "../meeting.ts";
import { hrefIn, type PortalLanguage } from "../portal-language.ts";
import { suspendedBody } from "../suspended.ts";
import { unitInSentence, vietnamese } from "../unit-names.ts";
import { whomToAsk } from "../whom-to-ask.ts";
import { formatWord, type PortalWord } from "../words.ts";

const LISTS: Readonly<Record<PostingKind, PortalWord>> = { candidate_list: "candidateList" };

/** What the list is and for whom: «Người ứng cử Trưởng khóm, khóm 1, phường 1». */
export const listName = (
  { kind, neighbourhood, ward }: Pick<PublicSheet, "kind" | "neighbourhood" | "ward">,
  language: PortalLanguage,
): Html =>
  formatWord(language, "ofPlace", {
    list: formatWord(language, LISTS[kind]),
    neighbourhood: unitInSentence(neighbourhood.name, language),
    ward: unitInSentence(ward.name, language),
  });

const fact = (label: Html, value: HtmlPiece): Html =>
  html`<div><p class="small">${label}</p><p class="strong">${value}</p></div>`;

/** «A, B và C». */
const listed = (names: readonly string[], language: PortalLanguage): Html =>
  html`${names.map((name, index) => {
    const last = index === names.length - 1;
    const joint = index === 0 ? "" : last ? html` ${formatWord(language, "and")} ` : ", ";
    return html`${joint}${vietnamese(name, language)}`;
  })}`;

/** The sheet that hangs says another day than the election has now. */
const isDayMoved = ({ state, dayInForce, electionDayNow }: PublicSheet): boolean =>
  state !== "closed" && dayInForce !== null && dayInForce !== electionDayNow;

const dayMoved = (language: PortalLanguage, { isCycleClosed }: PublicSheet): Html =>
  formatWord(language, isCycleClosed ? "dayMovedClosed" : "dayMoved");

const dayMovedBody = (language: PortalLanguage, { dayInForce, electionDayNow }: PublicSheet): Html =>
  formatWord(language, "dayMovedBody", {
    day: dayIn(electionDayNow, language),
    old: dayInForce ? dayIn(dayInForce, language) : "",
  });

/** Verdict first: by icon and sentence, above everything else. */
function verdict({ language, now }: Setting, sheet: PublicSheet): Html {
  const at = (instant: Date): Html => html`${instantIn(instant, language)}`;
  const { version, suspension } = sheet;
  if (suspension && sheet.state === "current")
    return html`<section class="verdict back" role="status">${icon("waiting", 54)}<h1>${formatWord(language, "suspended")}</h1><p>${suspendedBody(language, suspension)}</p></section>`;
  if (isDayMoved(sheet) && sheet.state === "current")
    return html`<section class="verdict back" role="status">${icon("replaced", 54)}<h1>${dayMoved(language, sheet)}</h1><p>${dayMovedBody(language, sheet)}</p></section>`;
  if (sheet.state === "current")
    return html`<section class="verdict ok" role="status">${okMark(54)}<h1>${formatWord(language, "sheetCurrent")}</h1><p>${formatWord(language, "checkedAt", { at: at(now) })}</p></section>`;
  const isClosed = sheet.state === "closed";
  const since = sheet.endedAt ?? sheet.publishedAt;
  return html`<section class="verdict ${isClosed ? "none" : "back"}" role="status">${icon(isClosed ? "closed" : "replaced", 54)}<h1>${formatWord(language, isClosed ? "sheetClosed" : "sheetSuperseded")}</h1><p>${
    isClosed
      ? formatWord(language, "closedAt", { at: at(since) })
      : formatWord(language, "endedAt", { version, at: at(since) })
  }</p></section>`;
}

const CHANGES: readonly (readonly ["added" | "removed" | "changed", PortalIcon])[] = [
  ["added", "plus"],
  ["removed", "minus"],
  ["changed", "pencil"],
];

const factIn = (language: PortalLanguage, fact: ListFact, value: string | null): HtmlPiece => {
  if (value === null) return formatWord(language, "leftOut");
  if (fact === "electionDay" || fact === "decisionOn") return dayIn(value as CalendarDate, language);
  if (fact === "opensAt" || fact === "closesAt") return hourIn(value, language);
  return vietnamese(value, language);
};

/** «Ngày bầu cử: 07/05/2022 nay là 14/05/2022». */
const changedFact = (language: PortalLanguage, { fact, before, after }: ChangedFact): Html =>
  html`<p class="small">${formatWord(language, fact)}</p><p class="strong">${formatWord(
    language,
    "nowReads",
    {
      before: html`${factIn(language, fact, before)}`,
      after: html`${factIn(language, fact, after)}`,
    },
  )}</p>`;

/** Counts, never names: the old sheet's people are nobody's business any more. */
function difference({ language }: Setting, sheet: PublicSheet): Html | null {
  const { current, changes } = sheet;
  if (!current || !changes) return null;
  return html`<section class="card"><div class="row"><h2>${formatWord(language, "difference", { after: current.version, before: sheet.version })}</h2>
<ul class="changes">${CHANGES.map(
    ([kind, mark]) =>
      html`<li class="${changes[kind] > 0 ? "ok" : "none"}">${icon(mark, 15)}${formatWord(language, kind, { n: changes[kind] })}</li>`,
  )}</ul>
${changes.facts.map((changed) => changedFact(language, changed))}
<a class="button first" href="${hrefIn(language, sheet.listPath ?? `/to/${current.code}`)}">${formatWord(language, "seeCurrent", { version: current.version })}</a></div></section>`;
}

/** That the version which stands is being corrected. */
function onItsWay(language: PortalLanguage, sheet: PublicSheet): Html | null {
  const version = sheet.state === "current" ? sheet.version : sheet.current?.version;
  if (version === undefined) return null;
  if (sheet.suspension && sheet.state === "superseded")
    return html`<div class="row flex">${icon("waiting", 21)}<span><b>${formatWord(language, "suspended")}</b>. ${suspendedBody(language, sheet.suspension)}</span></div>`;
  if (isDayMoved(sheet) && sheet.state === "superseded")
    return html`<div class="row flex">${icon("waiting", 21)}<span><b>${dayMoved(language, sheet)}</b> ${dayMovedBody(language, sheet)}</span></div>`;
  return sheet.isBeingCorrected && !isDayMoved(sheet)
    ? html`<div class="row flex">${icon("waiting", 21)}<span>${formatWord(language, "beingCorrected", { version })}</span></div>`
    : null;
}

/** How far the version that stands has been hung; nothing once the list was taken down. */
function placements({ language }: Setting, { state, current, hangsAt, places }: PublicSheet): Html | null {
  if (state === "current")
    return html`<div class="row flex${hangsAt.length === places && " done"}">${icon("posted", 21)}<span>${formatWord(language, "provenOf", { done: hangsAt.length, of: places })}</span></div>`;
  if (!current) return null;
  const { version } = current;
  return html`<div class="row flex">${icon("place", 21)}<span>${
    hangsAt.length > 0
      ? formatWord(language, "hangsAt", { version, places: listed(hangsAt, language) })
      : formatWord(language, "hangsNowhere", { version })
  }</span></div>`;
}

const TITLES: Readonly<Record<PublicSheet["state"], PortalWord>> = {
  current: "sheetCurrent",
  superseded: "sheetSuperseded",
  closed: "sheetClosed",
};

function titleOf(language: PortalLanguage, sheet: PublicSheet): Html {
  const { state, suspension } = sheet;
  if (state === "current" && suspension) return formatWord(language, "suspended");
  return state === "current" && isDayMoved(sheet)
    ? dayMoved(language, sheet)
    : formatWord(language, TITLES[state]);
}

/** Hours and place as the sheet says them; of clusters only that there are some. */
const whereOnSheet = ({ notice }: PublicSheet, language: PortalLanguage): Html =>
  clustersOf(notice).length > 0
    ? hoursIn(notice, language)
    : html`${hoursIn(notice, language)}<br>${vietnamese(notice.place, language)}<br>${vietnamese(notice.address, language)}`;

/** What the sheet of a meeting says beside day and place: its clusters, who votes, and who may still stand. */
const clustersOnSheet = ({ notice, electionDay }: PublicSheet, language: PortalLanguage): Html => {
  const voters = meetingVoters(notice, electionDay, language);
  return html`${clustersOf(notice).map((each) => html`<div class="row">${cluster(each, language)}</div>`)}${voters && html`<div class="row">${voters}</div>`}`;
};

/** The page behind the QR code of one sheet of paper, for ever. */
export function sheetPage(setting: Setting, sheet: PublicSheet): Html {
  const { language } = setting;
  const isCurrent = sheet.state === "current";
  const middle = sheet.spoken.length / 2;
  const spoken = html`${sheet.spoken.slice(0, middle).join(" – ")}<br>${sheet.spoken.slice(middle).join(" – ")}`;
  return layout(setting, {
    title: titleOf(language, sheet),
    cityName: sheet.cityName,
    body: html`${verdict(setting, sheet)}
${difference(setting, sheet)}
<section class="card"><div class="row">${fact(formatWord(language, "list"), listName(sheet, language))}</div>
<div class="row pair">${fact(formatWord(language, "paperVersion"), formatWord(language, "version", { n: sheet.version }))}${fact(
      formatWord(language, "published"),
      instantIn(sheet.publishedAt, language),
    )}</div>
${
  isCurrent &&
  html`<div class="row pair">${fact(
    formatWord(language, "onSheetDay"),
    formatWord(language, "dateLine", {
      weekday: weekdayIn(sheet.electionDay, language),
      day: dayIn(sheet.electionDay, language),
    }),
  )}${fact(
    formatWord(language, "onSheetPlace"),
    whereOnSheet(sheet, language),
  )}</div>${clustersOnSheet(sheet, language)}`
}
<div class="row"><p class="small">${formatWord(language, isCurrent ? "mustMatch" : "codeInHand")}</p><p class="code big">${groupCode(sheet.code)}</p></div>
<div class="row"><p class="small">${formatWord(language, "spoken")}</p><p class="strong" lang="vi">${spoken}</p></div>
${placements(setting, sheet)}
${onItsWay(language, sheet)}</section>
${isCurrent && sheet.listPath && html`<a class="button" href="${hrefIn(language, sheet.listPath)}">${formatWord(language, "seeList")}</a>`}
${!isCurrent && html`<p class="small spaced">${formatWord(language, "noNames")}</p>${whomToAsk(setting, sheet)}`}`,
  });
}
