import "server-only";
import { cellOfItem, figuresOf } from "@sansang/rules/reports/board-figures";
import { serverApi, unlessRefused } from "../../../lib/api.ts";
import { chosenCycles } from "../../../lib/cycles/chosen-cycles.ts";

const UNSENT = ["not_started", "draft"] as ("not_started" | "draft")[];
/** Rows of one section; what is beyond opens as a list. */
const limit = 60;

/** What those who prepare have to do today, and where their unit stands. */
export async function loadToday() {
  const [{ checklist, reports }, cycles] = await Promise.all([serverApi(), chosenCycles()]);
  const mine = { cycles, awaits: "preparer", limit } as const;
  const [returned, disputed, lacking, dueToday, overdue, soon, posting, board] = await Promise.all([
    checklist.list({ ...mine, states: ["returned"] }),
    checklist.list({ cycles, states: ["disputed"], limit }),
    checklist.list({ ...mine, states: ["submitted"] }),
    checklist.list({ ...mine, states: UNSENT, timing: "due_today" }),
    checklist.list({ ...mine, states: UNSENT, timing: "overdue" }),
    checklist.list({ ...mine, states: UNSENT, timing: "soon" }),
    unlessRefused((quiet) => quiet.postings.sheets({ cycles })),
    reports.board({}),
  ]);
  const cells =
    board.kind === "city"
      ? board.wards.flatMap((ward) => ward.cells)
      : board.items.map((item) => cellOfItem(item, board.kind === "ward" ? item.weight : 1));
  const figures = figuresOf(cells, returned.today);
  const sheets = posting?.sheets ?? [];
  return { returned, disputed, lacking, dueToday, overdue, soon, sheets, unit: board.unit, figures };
}
