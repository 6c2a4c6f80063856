import { readDocx } from "@sansang/documents/read-docx";
import { base64Length, MOST_MEGABYTES } from "@sansang/rules/files/sent-limits";
import { complementaryPairs } from "@sansang/rules/reports/complementary-pairs";
import { LONGEST_TEXT } from "@sansang/rules/reports/longest-text";
import { checkFiguresOf, correctedSentence } from "@sansang/rules/reports/number-linter";
import { QUANTITIES, type Quantity } from "@sansang/rules/reports/quantity-words";
import * as z from "zod";
import { query } from "../kernel/query.ts";
import { readOfficeFile } from "../kernel/read-office-file.ts";
import { Refusal } from "../kernel/refusal.ts";
import { CompositionInput, loadComposition, shownCounts } from "./show-composition.ts";

const LARGEST = base64Length(MOST_MEGABYTES.wordFile);

/** Percentages that were compared with nothing are shown up to so many, with their sentences. */
const MOST_UNMATCHED = 200;

const CheckFiguresInput = CompositionInput.extend({
  /** The text that was pasted; without it the document counts. */
  text: z.string().max(LONGEST_TEXT, "too_long").optional(),
  docx: z.base64().max(LARGEST, "too_long").optional(),
  /** How many people the text speaks of, where it is not everybody who stands. */
  n: z.int({ error: "not_count" }).min(1, "not_count").max(1_000_000, "not_count").optional(),
}).superRefine(({ text, docx }, context) => {
  if (!text && !docx) context.addIssue({ code: "custom", path: ["text"], message: "missing" });
});

const textOf = async ({ text, docx = "" }: z.output<typeof CheckFiguresInput>): Promise<string> =>
  text || (await readOfficeFile("Word", docx, readDocx)).slice(0, LONGEST_TEXT);

/** Compares every percentage and count of a text with the register, and says how each should read. */
export const checkFigures = query({
  action: "reports.figures.check",
  input: CheckFiguresInput,
  run: async (args) => {
    const loaded = await loadComposition(args);
    const { whole: shown } = shownCounts(loaded);
    const text = await textOf(args.input);
    const n = args.input.n ?? loaded.whole.candidates;
    const { settings, unit, cycles, asAt } = loaded;
    if (n === 0) throw new Refusal("no_candidates");
    const counts: Partial<Record<Quantity, number>> = {};
    if (n === loaded.whole.candidates)
      for (const quantity of QUANTITIES) {
        const count = shown[quantity];
        if (count !== null) counts[quantity] = count;
      }
    const { legibility, findings, unmatched } = checkFiguresOf(text, { ...settings, n, counts });
    return {
      cycles,
      unit,
      asAt,
      settings,
      text,
      n,
      counts,
      /** Can the letters of the text be read at all? */
      legibility,
      /** Percentages that were compared with nothing: the first of them, and how many there are. */
      unmatched: unmatched.slice(0, MOST_UNMATCHED),
      unmatchedCount: unmatched.length,
      findings: findings.map((finding) => ({
        ...finding,
        k: finding.k ?? null,
        correctedSentence: correctedSentence(finding, findings),
      })),
      pairs: complementaryPairs(findings),
    };
  },
});
