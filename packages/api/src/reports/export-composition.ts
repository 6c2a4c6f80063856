import { writeWorkbookInThread } from "@sansang/documents/office-in-thread";
import { formatCycles } from "@sansang/rules/elections/format-cycles";
import { formatClock, formatDate } from "@sansang/rules/kernel/date-words";
import { LANGUAGES, type Language, type Words } from "@sansang/rules/kernel/language";
import { foldTones } from "@sansang/rules/kernel/vietnamese-name";
import { GROUP_WORDS, GROUPS } from "@sansang/rules/reports/composition";
import { percentFootnote } from "@sansang/rules/reports/official-paragraph";
import { formatShare, type PercentSettings, ROUNDING_WORDS } from "@sansang/rules/reports/percentages";
import { SMALL_CELL } from "@sansang/rules/reports/small-cells";
import * as z from "zod";
import { query } from "../kernel/query.ts";
import { csvOf } from "./csv.ts";
import { CompositionInput, loadComposition, shownCounts } from "./show-composition.ts";
import type { CompositionCounts } from "./shown-composition.ts";

const HEAD = {
  unit: { vi: "Đơn vị", en: "Unit" },
  candidates: { vi: "Ứng cử", en: "Candidates" },
  single: { vi: "Khóm có một người", en: "Khóm with one" },
  title: { vi: "Cơ cấu người ứng cử", en: "Composition of candidates" },
  share: { vi: "Tỷ lệ", en: "Share" },
  at: { vi: "Số liệu lúc", en: "Figures at" },
  asAt: { vi: "Tính đến hết ngày", en: "As at the end of" },
  asAtNote: {
    vi: "Thông tin của từng người là thông tin hiện nay.",
    en: "What is told of each person is as it is now.",
  },
  /** The count itself may be larger: it is hidden too where a small one could be worked out from it. */
  hidden: { vi: "ẩn", en: "hidden" },
  hiddenNote: {
    vi: `«ẩn»: số dưới ${SMALL_CELL}, hoặc số có thể suy ra từ đó.`,
    en: `“hidden”: a count below ${SMALL_CELL}, or one it could be worked out from.`,
  },
} as const satisfies Record<string, Words>;

const MEDIA_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** How the percentages of the table came about. */
const formatFootnote = (settings: PercentSettings, language: Language): string =>
  language === "vi"
    ? percentFootnote(settings)
    : `Percentages of the people in the register, ${ROUNDING_WORDS[settings.rounding].en}, to ${settings.decimals} decimals.`;

/** The composition as a table, unit by unit, with the sum and its percentages below. `content` in base64. */
export const exportComposition = query({
  action: "reports.composition.export",
  input: CompositionInput.extend({
    language: z.enum(LANGUAGES).default("vi"),
    format: z.enum(["csv", "xlsx"]),
  }),
  run: async (args) => {
    const { language, format } = args.input;
    const loaded = await loadComposition(args);
    const { cycles, unit, whole, parts, isOpen, settings, asAt, today } = loaded;
    const shown = shownCounts(loaded);
    const hidden = HEAD.hidden[language];
    const cells = (counts: CompositionCounts) => GROUPS.map((group) => counts[group] ?? hidden);
    const head = [
      HEAD.unit[language],
      HEAD.candidates[language],
      ...GROUPS.map((group) => GROUP_WORDS[group][language]),
      HEAD.single[language],
    ];
    const units = parts.map(({ name, candidates, contests }, at) => [
      name ?? "",
      candidates,
      ...cells(shown.parts[at] as CompositionCounts),
      contests.single,
    ]);
    const total = [unit.name, whole.candidates, ...cells(shown.whole), whole.contests.single];
    const shares = [
      HEAD.share[language],
      null,
      ...GROUPS.map((group) => {
        const count = shown.whole[group];
        return count === null ? hidden : formatShare(count, whole.candidates, settings, language);
      }),
      null,
    ];
    const place = foldTones(unit.name).replace(/[^a-z0-9]+/g, "-");
    const stem = `co-cau-${place}${asAt ? `-tinh-den-${asAt}` : ""}-${today}-${formatClock(args.now).replace(":", "")}`;
    const notes = [
      ...(asAt ? [`${HEAD.asAt[language]} ${formatDate(asAt, language)}. ${HEAD.asAtNote[language]}`] : []),
      `${HEAD.at[language]} ${formatClock(args.now)}, ${formatDate(today, language)}; ${formatCycles(cycles, language)}.`,
      formatFootnote(settings, language),
      ...(isOpen ? [] : [HEAD.hiddenNote[language]]),
    ];
    const bytes =
      format === "csv"
        ? Buffer.from(csvOf([head, ...units, total, shares, ...notes.map((note) => [note])]), "utf8")
        : await writeWorkbookInThread([
            {
              name: HEAD.title[language],
              title: `${HEAD.title[language]}, ${unit.name}, ${asAt ? `${HEAD.asAt[language].toLowerCase()} ` : ""}${formatDate(asAt ?? today, language)}`,
              columns: head.map((title, at) => ({ head: title, width: at === 0 ? 28 : 12 })),
              rows: [...units, shares, total],
              hasTotal: true,
              notes,
            },
          ]);
    return {
      fileName: `${stem}.${format}`,
      mediaType: MEDIA_TYPES[format],
      content: Buffer.from(bytes).toString("base64"),
    };
  },
});
