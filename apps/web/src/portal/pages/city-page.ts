import type { PublicCity } from "@sansang/api/postings/portal/public-city";
import type { PublicWardPage } from "@sansang/api/postings/portal/public-ward";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { countdown } from "../countdown.ts";
import { dayIn, weekdayIn } from "../format-figures.ts";
import { type Html, html } from "../html.ts";
import { icon, okMark } from "../icons.ts";
import { layout, type Setting } from "../layout.ts";
import { hrefIn } from "../portal-language.ts";
import { suspendedCard } from "../suspended.ts";
import { unitName } from "../unit-names.ts";
import { wardContact } from "../ward-contact.ts";
import { formatWord } from "../words.ts";

type Cycle = PublicWardPage["cycle"];

const dayCard = ({ language }: Setting, cycle: Cycle): Html =>
  html`${suspendedCard(language, cycle.suspension)}<ul class="when"><li>${icon("calendar")}<div><b>${
    cycle.suspension
      ? formatWord(language, "noDayYet")
      : formatWord(language, "dateLine", {
          weekday: weekdayIn(cycle.electionDay, language),
          day: dayIn(cycle.electionDay, language),
        })
  }</b><p class="small">${formatWord(language, "term", { from: cycle.termFrom, to: cycle.termTo })}</p></div></li></ul>`;

/** Every ward, with how many of its lists are out. */
export function cityPage(setting: Setting, { elections }: PublicCity): Html {
  const { language, now } = setting;
  const title = formatWord(language, "cityTitle");
  const today = dateIn(now);
  const sections = elections.map(
    ({ cycle, wards }) => html`${dayCard(setting, cycle)}
<section><div class="sec-h"><h2>${formatWord(language, "wards")}</h2>${countdown(today, cycle, language)}</div>
<ul class="card">${wards.map(
      ({ slug, name, published, neighbourhoods }) =>
        html`<li><a class="link-row" href="${hrefIn(language, `/bau-cu/${slug}`)}"><span class="grow"><b class="strong">${unitName(name, language)}</b><br><span class="small">${formatWord(language, "listsOut", { done: published, of: neighbourhoods })}</span></span>${icon("next", 20)}</a></li>`,
    )}</ul></section>`,
  );
  return layout(setting, {
    title,
    cityName: elections.length === 1 ? (elections[0]?.cycle.cityName ?? null) : null,
    body: html`<div class="head"><h1>${title}</h1></div>
<p class="small">${formatWord(language, "cityIntro")}</p>
${elections.length === 0 ? html`<section class="card"><p class="row">${formatWord(language, "noCycle")}</p></section>` : sections}`,
  });
}

/** The khóm of a ward that elect on one day. */
const electionOf = (
  setting: Setting,
  { path }: PublicWardPage,
  { cycle, neighbourhoods }: PublicWardPage["others"][number],
): Html =>
  html`${dayCard(setting, cycle)}
<section><div class="sec-h"><h2>${formatWord(setting.language, "neighbourhoods")}</h2></div>
<ul class="card">${neighbourhoods.map(
    ({ slug, name, isPublished }) =>
      html`<li><a class="link-row" href="${hrefIn(setting.language, `${path}/${slug}`)}">${
        isPublished ? html`<span class="done">${okMark(20)}</span>` : icon("waiting", 20)
      }<span class="grow"><b class="strong">${unitName(name, setting.language)}</b><br><span class="small">${formatWord(
        setting.language,
        isPublished ? "listOut" : "listNotOut",
      )}</span></span>${icon("next", 20)}</a></li>`,
  )}</ul></section>`;

/** The khóm of a ward, and how to reach the ward. */
export function wardPage(setting: Setting, page: PublicWardPage): Html {
  const { cycle, ward, contact, others } = page;
  const { language, now } = setting;
  const title = unitName(ward.name, language);
  return layout(setting, {
    title,
    cityName: cycle.cityName,
    crumbs: [{ path: "/bau-cu", name: unitName(cycle.cityName, language) }],
    body: html`<div class="head"><h1>${title}</h1>${countdown(dateIn(now), cycle, language)}</div>
${[page, ...others].map((election) => electionOf(setting, page, election))}
${wardContact(setting, ward.name, contact)}`,
  });
}
