import type { Board } from "@sansang/api/reports/show-board";
import { formatClock, formatDate } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import type { ReportsTranslator } from "./problem-words.ts";

/** What stands at the foot of a printed sheet: which unit, which elections, and the instant of the figures. */
export function formatFoot(board: Board, t: ReportsTranslator, language: Language): string {
  const { unit, cycle, at, today } = board;
  const cycles = board.kind === "city" ? board.cycles.length : 1;
  return t("foot", {
    unit: unit.name,
    cycle: cycles > 1 ? t("cycles.several", { count: cycles }) : cycle.name,
    clock: formatClock(new Date(at)),
    date: formatDate(today, language),
  });
}

/** The foot of a table: repeated on every sheet it is printed on. */
export function TableFoot({ columns, children }: { columns: number; children: string }) {
  return (
    <tfoot>
      <tr>
        <td colSpan={columns}>{children}</td>
      </tr>
    </tfoot>
  );
}

/** The foot of the last sheet. */
export function PrintFoot({ children }: { children: string }) {
  return <p className="print-only print-foot">{children}</p>;
}
