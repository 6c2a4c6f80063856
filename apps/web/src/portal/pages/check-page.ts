import type { CheckedSheet, PaperVerdict } from "@sansang/api/postings/portal/check-paper";
import { MOST_MEGABYTES } from "@sansang/rules/files/sent-limits";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { dayIn } from "../format-figures.ts";
import { type Html, html } from "../html.ts";
import { icon, okMark } from "../icons.ts";
import { layout, type Setting } from "../layout.ts";
import { hrefIn } from "../portal-language.ts";
import { whomToAsk } from "../whom-to-ask.ts";
import { formatWord, type PortalWord } from "../words.ts";
import { listName } from "./sheet-page.ts";

/** What is wrong with what was typed or sent: one sentence, beside the field. */
export interface CheckProblem {
  readonly field: "code" | "file";
  readonly sentence: Html;
}

const problemAt = (field: CheckProblem["field"], problem: CheckProblem | null): Html | null =>
  problem?.field === field
    ? html`<div class="notice late" role="alert" id="${field}-problem">${problem.sentence}</div>`
    : null;

const describedBy = (field: CheckProblem["field"], problem: CheckProblem | null): string =>
  problem?.field === field ? `${field}-problem ${field}-hint` : `${field}-hint`;

/** Two ways to ask: the code at the foot of the sheet, or the file itself. Both are plain forms. */
export function checkPage(setting: Setting, typed: string, problem: CheckProblem | null): Html {
  const { language } = setting;
  const action = hrefIn(language, "/kiem-tra");
  const invalid = (field: CheckProblem["field"]) => problem?.field === field && html` aria-invalid="true"`;
  return layout(setting, {
    title: formatWord(language, "checkTitle"),
    cityName: null,
    body: html`<div class="head"><h1>${formatWord(language, "checkTitle")}</h1></div>
<p class="small">${formatWord(language, "checkIntro")}</p>
<section class="card"><form class="row" action="${action}" method="get"><h2>${formatWord(language, "byCode")}</h2>
<label for="ma">${formatWord(language, "codeLabel")}</label><p class="small" id="code-hint">${formatWord(language, "codeHint")}</p>
<input id="ma" name="ma" value="${typed}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="200" aria-describedby="${describedBy("code", problem)}"${invalid("code")}>
${problemAt("code", problem)}<button class="button first">${icon("search", 19)}${formatWord(language, "codeButton")}</button></form></section>
<section class="card"><form class="row" action="${action}" method="post" enctype="multipart/form-data"><h2>${formatWord(language, "byFile")}</h2>
<label for="tep">${formatWord(language, "fileLabel", { megabytes: MOST_MEGABYTES.paper })}</label><p class="small" id="file-hint">${formatWord(language, "fileHint")}</p>
<input id="tep" name="tep" type="file" accept="application/pdf,.pdf,image/jpeg,image/png" aria-describedby="${describedBy("file", problem)}"${invalid("file")}>
${problemAt("file", problem)}<button class="button">${icon("paper", 19)}${formatWord(language, "fileButton")}</button></form></section>`,
  });
}

interface Look {
  readonly tone: "ok" | "late" | "back" | "none";
  readonly mark: Html;
  readonly title: PortalWord;
  readonly body: PortalWord;
}

const LOOKS: Readonly<Record<PaperVerdict["verdict"], Look>> = {
  exact: { tone: "ok", mark: okMark(54), title: "paperExact", body: "paperExactBody" },
  altered: { tone: "late", mark: icon("unknown", 54), title: "paperAltered", body: "paperAlteredBody" },
  photographed: {
    tone: "back",
    mark: icon("paper", 54),
    title: "paperPhotographed",
    body: "paperPhotographedBody",
  },
  elsewhere: { tone: "late", mark: icon("unknown", 54), title: "paperElsewhere", body: "paperElsewhereBody" },
  unreadable: {
    tone: "none",
    mark: icon("unknown", 54),
    title: "paperUnreadable",
    body: "paperUnreadableBody",
  },
  unlisted: { tone: "none", mark: icon("unknown", 54), title: "paperUnlisted", body: "paperUnlistedBody" },
  foreign: { tone: "none", mark: icon("unknown", 54), title: "paperForeign", body: "paperForeignBody" },
};

/** What is no longer in force is never a green tick, however genuine. */
function lookOf(answer: PaperVerdict): Look {
  const look = LOOKS[answer.verdict];
  if (answer.verdict !== "exact" || answer.sheet.state === "current") return look;
  return answer.sheet.state === "superseded"
    ? { ...look, tone: "back", mark: icon("replaced", 54), title: "paperSuperseded" }
    : { ...look, tone: "none", mark: icon("closed", 54), title: "paperClosed" };
}

/** «… bản 1 đã bị thay bởi bản số 2, ngày 27/04/2022.» */
function replaced({ language }: Setting, sheet: CheckedSheet): Html | null {
  const { state, version, currentVersion, endedAt } = sheet;
  if (state === "current" || !endedAt) return null;
  const blanks = { list: listName(sheet, language), version, day: dayIn(dateIn(endedAt), language) };
  return html`<p class="row strong">${
    currentVersion !== null && currentVersion !== version
      ? formatWord(language, "paperSupersededBody", { ...blanks, current: currentVersion })
      : formatWord(language, "paperSupersededNow", blanks)
  }</p>`;
}

/** What a dropped-in file turned out to be. */
export function paperPage(setting: Setting, answer: PaperVerdict): Html {
  const { language } = setting;
  const { tone, mark, title, body } = lookOf(answer);
  const sheet = "sheet" in answer ? answer.sheet : null;
  const blanks = {
    ...(sheet ? { list: listName(sheet, language), version: sheet.version } : {}),
    ...("host" in answer ? { host: answer.host } : {}),
  };
  return layout(setting, {
    title: formatWord(language, title),
    cityName: sheet?.cityName ?? null,
    body: html`<section class="verdict ${tone}" role="status">${mark}<h1>${formatWord(language, title)}</h1></section>
<section class="card"><p class="row">${formatWord(language, body, blanks)}</p>
${sheet && replaced(setting, sheet)}${sheet?.isCorrectionNotice && html`<p class="row">${formatWord(language, "paperNotice")}</p>`}</section>
${sheet && html`<a class="button first" href="${hrefIn(language, `/to/${sheet.code}`)}">${formatWord(language, "openSheet")}</a>`}
<a class="button" href="${hrefIn(language, "/kiem-tra")}">${formatWord(language, "checkPaper")}</a>
${whomToAsk(setting, sheet)}`,
  });
}
