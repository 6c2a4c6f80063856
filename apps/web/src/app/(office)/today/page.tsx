import { cellOfItem, figuresOf } from "@sansang/rules/reports/board-figures";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TodayScreen } from "../../../features/checklist/lists/today-screen.tsx";
import { ProvisionalHeadsLine } from "../../../features/elections/heads/provisional-heads-line.tsx";
import { OfferedWork } from "../../../features/users/hand-over/offered-work.tsx";
import { serverApi } from "../../../lib/api.ts";
import { chosenCycles } from "../../../lib/cycles/chosen-cycles.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("checklist.today"))("title") };
}

const UNSENT = ["not_started", "draft"] as ("not_started" | "draft")[];

export default async function TodayPage() {
  const [{ checklist, postings, reports }, cycles] = await Promise.all([serverApi(), chosenCycles()]);
  // What is beyond so many rows opens as a list.
  const mine = { cycles, awaits: "preparer", limit: 60 } as const;
  const [returned, lacking, dueToday, overdue, soon, { sheets }, board] = await Promise.all([
    checklist.list({ ...mine, states: ["returned"] }),
    checklist.list({ ...mine, states: ["submitted"] }),
    checklist.list({ ...mine, states: UNSENT, timing: "due_today" }),
    checklist.list({ ...mine, states: UNSENT, timing: "overdue" }),
    checklist.list({ ...mine, states: UNSENT, timing: "soon" }),
    postings.sheets({ cycles }),
    reports.board({}),
  ]);
  const cells =
    board.kind === "city"
      ? board.wards.flatMap((ward) => ward.cells)
      : board.items.map((item) => cellOfItem(item, board.kind === "ward" ? item.weight : 1));
  return (
    <>
      <OfferedWork />
      <ProvisionalHeadsLine className="mx-auto mb-4 max-w-[1320px]" />
      <TodayScreen
        {...{ returned, lacking, dueToday, overdue, soon, sheets }}
        unit={board.unit}
        figures={figuresOf(cells, returned.today)}
      />
    </>
  );
}
