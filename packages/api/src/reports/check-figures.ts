import { readDocxInThread } from "@sansang/documents/office-in-thread";
import { base64Length, MOST_MEGABYTES } from "@sansang/rules/files/sent-limits";
import { LONGEST_TEXT } from "@sansang/rules/reports/longest-text";
import { QUANTITIES, type Quantity } from "@sansang/rules/reports/quantity-words";
import * as z from "zod";
import { query } from "../kernel/query.ts";
import { readOfficeFile } from "../kernel/read-office-file.ts";
import { Refusal } from "../kernel/refusal.ts";
import { checkInThread } from "./check-in-thread.ts";
import { CompositionInput, loadComposition, shownCounts } from "./show-composition.ts";

const LARGEST = base64Length(MOST_MEGABYTES.wordFile);

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
  text || (await readOfficeFile("Word", docx, readDocxInThread)).slice(0, LONGEST_TEXT);

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
    const checked = await checkInThread({ text, register: { ...settings, n, counts } });
    return { ...checked, cycles, unit, asAt, settings, text, n, counts };
  },
});
