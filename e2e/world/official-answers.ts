import { type OfficialAnswer, readOfficialAnswer, textOfPage } from "@sansang/testing/read-official-answer";
import type { OwnApp } from "./own-app.ts";
import { pdfTextOf } from "./pdf.ts";
import { postedSheetsOf } from "./sheets.ts";
import type { Wire } from "./wire.ts";

/** What one source says of a khóm's election, and whether it, or the page that its code leads to, says that it no longer holds. */
export interface Statement {
  readonly source: string;
  readonly answer: OfficialAnswer;
  readonly isExcused: boolean;
}

interface Place {
  readonly ward: string;
  readonly neighbourhood: string;
  /** The khóm's public page. */
  readonly path: string;
}

const PAPERS = ["list", "posting_notice", "correction_notice"] as const;
/** Papers are stored bytes: each is read once. */
const read = new Map<string, Promise<OfficialAnswer>>();

const OVER = /đã được thay thế|đã được gỡ/u;

async function pageText(wire: Wire, path: string): Promise<string> {
  const { status, body } = await wire.send(path);
  if (status !== 200) throw new Error(`${path} answers ${status}`);
  return textOfPage(Buffer.from(body, "latin1").toString("utf8"));
}

async function paperAnswer(wire: Wire, path: string): Promise<OfficialAnswer | null> {
  const { status, body, headers } = await wire.send(path);
  if (status === 404) return null;
  if (status !== 200) throw new Error(`${path} answers ${status}`);
  const key = headers.etag ?? body;
  const known = read.get(key) ?? pdfTextOf(Buffer.from(body, "latin1")).then(readOfficialAnswer);
  read.set(key, known);
  return known;
}

/** Whatever is public or printed of one khóm, read as people read it; `desk` may open every paper of the office. */
export async function statementsOf(
  own: OwnApp,
  stranger: Wire,
  desk: Wire,
  place: Place,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const page = readOfficialAnswer(await pageText(stranger, place.path));
  statements.push({ source: place.path, answer: page, isExcused: page.beingCorrected === true });
  for (const { code, versionId, version } of await postedSheetsOf(own, place)) {
    const text = await pageText(stranger, `/to/${code}`);
    const answer = readOfficialAnswer(text);
    const isExcused = OVER.test(text) || answer.beingCorrected === true;
    statements.push({ source: `/to/${code} (${version})`, answer, isExcused });
    const papers = [
      ...PAPERS.map((kind) => `/api/postings/${versionId}/paper?kind=${kind}`),
      `/api/postings/minutes?versionId=${versionId}`,
    ];
    for (const path of papers) {
      const paper = await paperAnswer(desk, path);
      if (paper) statements.push({ source: `${path} (${version})`, answer: paper, isExcused });
    }
  }
  return statements;
}

/** The day as the election itself has it, `dd/mm/yyyy`: it is excused by nothing. */
export const cycleSays = (day: string): Statement => ({
  source: "the cycle",
  answer: {
    day: day.split("/").reverse().join("-"),
    place: null,
    opensAt: null,
    closesAt: null,
    version: null,
    beingCorrected: null,
  },
  isExcused: false,
});

const FACTS = ["day", "place", "opensAt", "closesAt", "version"] as const;

/** Pairs of sources that say different things of one fact, none of which says that it is being corrected. */
export function contradictions(statements: readonly Statement[]): string[] {
  const holding = statements.filter(({ isExcused }) => !isExcused);
  return FACTS.flatMap((fact) => {
    const values = Map.groupBy(
      holding.filter(({ answer }) => answer[fact] !== null),
      ({ answer }) => String(answer[fact]),
    );
    if (values.size < 2) return [];
    const each = [...values].map(([value, by]) => `${value}: ${by.map(({ source }) => source).join(", ")}`);
    return [`${fact}: ${each.join(" ≠ ")}`];
  });
}

/** The days that a page says with their weekday: it says only the election's so. */
export const daysIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/(?:thứ \p{L}+|chủ nhật),\s+(?:ngày\s+)?(\d{2}\/\d{2}\/\d{4})/giu)].map(
      ([, day]) => day ?? "",
    ),
  ),
];

export const daysOn = async (wire: Wire, path: string): Promise<string[]> =>
  daysIn(await pageText(wire, path));
