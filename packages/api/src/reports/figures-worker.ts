import { complementaryPairs } from "@sansang/rules/reports/complementary-pairs";
import { checkFiguresOf, correctedSentences } from "@sansang/rules/reports/number-linter";
import { shownFindings } from "@sansang/rules/reports/shown-findings";
import { serveOrders } from "@sansang/threads/serve-orders";
import type { CheckedFigures, FiguresOrder } from "./check-in-thread.ts";

/** Of a text that is nothing but figures so many are shown: more than a person mends before he checks again. */
const MOST_FINDINGS = 300;
const MOST_UNMATCHED = 200;

async function check({ text, register }: FiguresOrder): Promise<CheckedFigures> {
  const { legibility, findings, unmatched } = checkFiguresOf(text, register);
  const { findings: shown, ...counted } = shownFindings(findings, MOST_FINDINGS);
  const corrected = correctedSentences(shown);
  return {
    ...counted,
    legibility,
    unmatched: unmatched.slice(0, MOST_UNMATCHED),
    unmatchedCount: unmatched.length,
    findings: shown.map((finding) => ({
      ...finding,
      k: finding.k ?? null,
      correctedSentence: corrected.get(finding.sentenceStart) ?? null,
    })),
    pairs: complementaryPairs(findings),
  };
}

serveOrders(check);
