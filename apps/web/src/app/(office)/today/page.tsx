import { cellOfItem, figuresOf } from "@sansang/rules/reports/board-figures";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TodayScreen } from "../../../features/checklist/lists/today-screen.tsx";
import { OfferedWork } from "../../../features/users/hand-over/offered-work.tsx";
import { serverApi } from "../../../lib/api.ts";
import { chosenCycles } from "../../../lib/cycles/chosen-cycles.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("checklist.today"))("title") };
}

const UNSENT = ["not_started", "draft"] as ("not_started" | "draft")[];
/** Rows of one section; what is beyond opens as a list. */
const limit = 60;

export default async function TodayPage() {
  const [{ checklist, reports }, cycles] = await Promise.all([serverApi(), chosenCycles()]);
  const [returned, dueToday, overdue, soon, board] = await Promise.all([
    checklist.list({ cycles, states: ["returned", "disputed"], limit }),
    checklist.list({ cycles, states: UNSENT, timing: "due_today", limit }),
    checklist.list({ cycles, states: UNSENT, timing: "overdue", limit }),
    checklist.list({ cycles, states: UNSENT, timing: "soon", limit }),
    reports.board({}),
  ]);
  const cells =
    board.kind === "city"
      ? board.wards.flatMap((ward) => ward.cells)
      : board.items.map((item) => cellOfItem(item, board.kind === "ward" ? item.weight : 1));
  return (
    <>
      <OfferedWork />
      <TodayScreen
        {...{ returned, dueToday, overdue, soon }}
        unit={board.unit}
        figures={figuresOf(cells, returned.today)}
      />
    </>
  );
}
