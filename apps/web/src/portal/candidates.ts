import { formatEducation } from "@sansang/rules/candidates/vocabulary/general-education";
import { QUALIFICATION_WORDS } from "@sansang/rules/candidates/vocabulary/qualifications";
import { SEX_WORDS } from "@sansang/rules/candidates/vocabulary/sex";
import { STANDING_WORDS } from "@sansang/rules/candidates/vocabulary/standing";
import type { PublicRow } from "@sansang/rules/postings/public-columns";
import { numberIn } from "./format-figures.ts";
import { type Html, type HtmlPiece, html } from "./html.ts";
import { KHMER_VOCABULARY } from "./khmer-vocabulary.ts";
import type { PortalLanguage } from "./portal-language.ts";
import { vietnamese } from "./unit-names.ts";
import { formatWord } from "./words.ts";

const joined = (pieces: readonly HtmlPiece[]): Html =>
  html`${pieces.filter(Boolean).map((piece, index) => html`${index > 0 && " · "}${piece}`)}`;

const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

/** One person in public columns and no others. */
export function candidate(row: PublicRow, language: PortalLanguage): Html {
  const { sex, standing, qualification, generalEducation, occupation } = row;
  const vocabulary = language === "km" ? KHMER_VOCABULARY : null;
  const office = language === "km" ? "vi" : language;
  const person = html`${vocabulary ? vocabulary.sex[sex] : SEX_WORDS[sex][office]}, ${formatWord(language, "born", { year: row.birthYear })}`;
  const isKnown = qualification !== null && qualification !== "unknown";
  const schooling =
    generalEducation &&
    html`${formatWord(language, "schooling", { grade: numberIn(formatEducation(generalEducation), language) })}`;
  const training =
    isKnown &&
    (vocabulary ? vocabulary.qualification[qualification] : QUALIFICATION_WORDS[qualification][office]);
  return html`<li class="row person"><b lang="vi">${row.name}</b>
<p>${joined([person, vocabulary ? vocabulary.standing[standing] : lowered(STANDING_WORDS[standing][office])])}</p>
<p class="small">${joined([schooling, training, occupation && vietnamese(occupation, language)])}</p></li>`;
}
