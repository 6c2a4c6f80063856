import { expect, test } from "vitest";
import { asCalendarDate } from "../kernel/calendar.ts";
import { formatCycles } from "./format-cycles.ts";

const cycle = (number: number) => ({
  name: `Bầu cử phường ${number}`,
  unitName: `Phường ${number}`,
  electionDay: asCalendarDate(`2026-12-${10 + number}`),
});

test("one cycle is told by its name, a few by place and day, many by their number and days", () => {
  expect(formatCycles([cycle(1)], "vi")).toBe("Bầu cử phường 1");
  expect(formatCycles([cycle(1), cycle(2)], "vi")).toBe("2 đợt (Phường 1 11/12/2026; Phường 2 12/12/2026)");
  expect(formatCycles([1, 2, 3, 4, 5, 6, 7].map(cycle), "vi")).toBe(
    "7 đợt (bầu từ 11/12/2026 đến 17/12/2026)",
  );
});
