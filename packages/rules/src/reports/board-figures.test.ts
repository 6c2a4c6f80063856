import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addCounts, applicable, COUNT_KEYS, type Counts, NO_COUNTS } from "../checklist/counts.ts";
import { STANDARD_CHECKLIST } from "../checklist/cycle-checklist.ts";
import { STEP_CODES, type StepCode } from "../checklist/standard-template.ts";
import { asCalendarDate } from "../kernel/calendar.ts";
import {
  type BoardCell,
  blockingCell,
  boardColumns,
  cellMarkOf,
  cellOfItem,
  figuresOf,
  heatLevel,
  scheduleStatusOf,
  worstOf,
} from "./board-figures.ts";
import { type BoardStep, stepsByCode } from "./board-steps.ts";

const STEPS = stepsByCode(STANDARD_CHECKLIST);
const TODAY = asCalendarDate("2022-04-27");
const on = asCalendarDate;
const cell = (step: StepCode, due: string, counts: Partial<Counts>): BoardCell => ({
  ...NO_COUNTS,
  ...counts,
  step,
  due: on(due),
});

describe("the figures of a board", () => {
  test("while the election is suspended nothing is overdue or due, and every state still counts", () => {
    const cells = [
      cell("VOTER_CONSULT", "2022-04-21", { verified: 4, returned: 1, draft: 1 }),
      cell("ELECTION_TEAM", "2022-04-27", { not_started: 6 }),
    ].map((each) => ({ ...each, suspended: true }));
    const figures = figuresOf(cells, TODAY);
    expect(figures).toMatchObject({ overdue: 0, dueToday: 0, dueUnverified: 0, longestOverdue: 0 });
    expect(figures).toMatchObject({ applicable: 12, verified: 4, returned: 1, unsent: 7 });
    expect(scheduleStatusOf(figures)).toBe("on_time");
    expect(cells.map((each) => cellMarkOf(each, TODAY)?.kind)).toEqual(["returned", undefined]);
  });

  test("what was verified is in time where version 1 kept the present due date, and untold while the clock stands still", () => {
    const item = {
      step: "PLAN",
      due: TODAY,
      status: "verified",
      verifiedBy: "none",
      firstSubmittedOn: TODAY,
    } as const;
    const cells = [
      cellOfItem(item, 6),
      cellOfItem({ ...item, firstSubmittedOn: on("2022-04-28") }, 2),
      cellOfItem({ ...item, status: "submitted" }, 3),
      cellOfItem({ ...item, status: "not_applicable", firstSubmittedOn: null }, 5),
      cellOfItem({ ...item, suspended: true }, 4),
    ];
    expect(figuresOf(cells, TODAY).inTime).toEqual({ count: 6, of: 8, untold: 4 });
    expect(figuresOf([], TODAY).inTime).toEqual({ count: 0, of: 0, untold: 0 });
  });

  test("phường 9: states add up, overdue is told apart and is part of them", () => {
    const figures = figuresOf(
      [
        cell("VOTER_CONSULT", "2022-04-21", { verified: 4, returned: 1, draft: 1 }),
        cell("VETTING", "2022-04-23", {
          verified: 1,
          submitted_front: 1,
          submitted_none: 1,
          returned: 1,
          not_started: 2,
        }),
        cell("ELECTION_TEAM", "2022-04-27", { not_started: 6 }),
        cell("VOTER_BASIS", "2022-04-17", { verified: 5, not_applicable: 1 }),
        cell("POST_LISTS", "2022-04-30", { draft: 5, disputed: 1 }),
      ],
      TODAY,
    );
    expect(figures).toMatchObject({
      applicable: 29,
      verified: 10,
      waiting: 3,
      verifiedByOne: 1,
      disputed: 1,
      returned: 2,
      unsent: 14,
      overdue: 5,
      overdueReturned: 2,
      overdueUnsent: 3,
      dueToday: 6,
      dueUnverified: 7,
      longestOverdue: 6,
    });
  });

  test("an empty board has no figure but zero", () => {
    expect(figuresOf([], TODAY)).toMatchObject({ applicable: 0, overdue: 0, longestOverdue: 0 });
  });

  const counts = fc.record(
    Object.fromEntries(COUNT_KEYS.map((key) => [key, fc.nat(9)])) as Record<
      keyof Counts,
      fc.Arbitrary<number>
    >,
  );
  const cells = fc.array(
    fc
      .record({
        step: fc.constantFrom(...STEP_CODES),
        due: fc.constantFrom("2022-04-17", "2022-04-27", "2022-05-06").map(on),
        counts,
      })
      .map(({ counts: each, ...place }): BoardCell => ({ ...each, ...place })),
    { maxLength: 40 },
  );

  test("four states make the applicable ones, whatever the cells", () => {
    fc.assert(
      fc.property(cells, (each) => {
        const {
          verified,
          waiting,
          returned,
          unsent,
          applicable: all,
          overdue,
          overdueReturned,
          overdueUnsent,
        } = figuresOf(each, TODAY);
        expect(verified + waiting + returned + unsent).toBe(all);
        expect(overdueReturned + overdueUnsent).toBe(overdue);
        expect(overdueReturned).toBeLessThanOrEqual(returned);
        expect(overdueUnsent).toBeLessThanOrEqual(unsent);
      }),
    );
  });

  test("columns and rows add up to the same totals", () => {
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 6 }), (wards) => {
        const all = wards.flat();
        const byColumn = boardColumns(all, STEPS).map(({ step }) =>
          figuresOf(
            all.filter((each) => each.step === step),
            TODAY,
          ),
        );
        const byRow = wards.map((ward) => figuresOf(ward, TODAY));
        const whole = figuresOf(all, TODAY);
        for (const parts of [byColumn, byRow]) {
          expect(parts.map((part) => part.counts).reduce<Counts>(addCounts, NO_COUNTS)).toEqual(whole.counts);
          expect(parts.reduce((total, part) => total + part.overdue, 0)).toBe(whole.overdue);
        }
      }),
    );
  });
});

test.each([
  ["Chậm: one returned after its date", cell("VETTING", "2022-04-23", { verified: 5, returned: 1 }), "late"],
  [
    "Chú ý: sent in time, still unverified after its date",
    cell("FRONT_MEETING_2", "2022-04-22", { submitted_none: 6 }),
    "attention",
  ],
  ["Chú ý: due today and not sent", cell("VOTER_LIST", "2022-04-27", { verified: 5, draft: 1 }), "attention"],
  [
    "Đúng hạn: due today and with the reviewers",
    cell("ELECTION_TEAM", "2022-04-27", { submitted_none: 6 }),
    "on_time",
  ],
  ["Đúng hạn: due later", cell("READINESS_REPORT", "2022-05-06", { not_started: 6 }), "on_time"],
])("%s", (_, each, expected) => {
  expect(scheduleStatusOf(figuresOf([each], TODAY))).toBe(expected);
});

test.each([
  [0, 6, 0],
  [1, 60, 1],
  [3, 6, 3],
  [5, 6, 5],
  [59, 60, 5],
  [6, 6, 6],
  [0, 0, null],
])("%i of %i verified has ground %s", (verified, outOf, level) => {
  expect(heatLevel(verified, outOf)).toBe(level);
});

test.each([
  [
    { returned: 1, not_started: 2, disputed: 1, submitted_none: 2 },
    "2022-04-23",
    { kind: "overdue", count: 3 },
  ],
  [{ returned: 1, disputed: 1, submitted_none: 2 }, "2022-04-30", { kind: "disputed", count: 1 }],
  [{ returned: 1, submitted_none: 2 }, "2022-04-27", { kind: "returned", count: 1 }],
  [{ submitted_none: 2, submitted_home: 1, draft: 3 }, "2022-04-30", { kind: "waiting", count: 3 }],
  [{ submitted_none: 2 }, "2022-04-23", { kind: "waiting", count: 2 }],
  [{ verified: 5, draft: 1 }, "2022-04-30", null],
])("the mark of %o due %s", (counts, due, mark) => {
  expect(cellMarkOf(cell("VETTING", due, counts), TODAY)).toEqual(mark);
});

test("the worst cell: the most urgent kind, then the earlier date", () => {
  const waits = cell("PLAN", "2022-04-17", { submitted_none: 6 });
  const back = cell("POST_LISTS", "2022-04-30", { returned: 1 });
  const late = cell("VETTING", "2022-04-23", { draft: 2 });
  const later = cell("VOTER_CONSULT", "2022-04-21", { draft: 1 });
  expect(worstOf([waits, back, late, later], TODAY)).toEqual({
    ...later,
    mark: { kind: "overdue", count: 1 },
  });
  expect(worstOf([waits, back], TODAY)?.step).toBe("POST_LISTS");
  expect(worstOf([cell("PLAN", "2022-04-17", { verified: 6 })], TODAY)).toBeNull();
});

test("what waits for an institution is everything sent without its word, where it is asked for", () => {
  const sent = cell("PLAN", "2022-04-23", {
    submitted_none: 4,
    submitted_front: 2,
    submitted_home: 1,
    disputed: 1,
  });
  const ofFrontAlone = {
    ...cell("TRAINING", "2022-04-25", { submitted_none: 3 }),
    alone: "fatherland_front" as const,
  };
  const { awaiting } = figuresOf([sent, ofFrontAlone], asCalendarDate("2022-04-20"));
  expect(awaiting).toEqual({ fatherland_front: 8, home_affairs: 6 });
});

test("the blocking step is the earliest unfinished one along the chain", () => {
  const cells = [
    cell("PARTY_OPINION", "2022-04-20", { verified: 6 }),
    cell("VOTER_CONSULT", "2022-04-21", { verified: 4, returned: 2 }),
    cell("FRONT_MEETING_2", "2022-04-22", { verified: 4, not_started: 2 }),
    cell("VETTING", "2022-04-23", { verified: 1, not_started: 5 }),
  ];
  expect(blockingCell(cells, "VETTING", STEPS)?.step).toBe("VOTER_CONSULT");
  expect(blockingCell(cells, "VOTER_CONSULT", STEPS)).toBeNull();
});

test("columns go by phase, then by the date most wards share", () => {
  const cells = [
    cell("SECURITY", "2022-05-04", {}),
    cell("VETTING", "2022-04-23", {}),
    cell("VETTING", "2022-04-23", {}),
    cell("VETTING", "2022-04-20", {}),
    cell("FRONT_MEETING_1", "2022-04-19", {}),
    cell("PLAN", "2022-04-17", {}),
  ];
  expect(boardColumns(cells, STEPS).map(({ step, due }) => [step, due])).toEqual([
    ["PLAN", "2022-04-17"],
    ["FRONT_MEETING_1", "2022-04-19"],
    ["VETTING", "2022-04-23"],
    ["SECURITY", "2022-05-04"],
  ]);
});

test("a step that the cycle renamed, moved to another phase or added has its column and holds others up", () => {
  const vetting = STANDARD_CHECKLIST.find(({ code }) => code === "VETTING") as BoardStep;
  const rehearsal: BoardStep = {
    ...vetting,
    code: "OWN_1",
    name: { vi: "Diễn tập kiểm phiếu", en: "Rehearsal of the count" },
    phase: "information",
    waitsFor: ["VETTING"],
  };
  const name = { vi: "Thẩm tra hồ sơ", en: "Vetting of the papers" };
  const steps = { ...STEPS, OWN_1: rehearsal, VETTING: { ...vetting, name, phase: "start" as const } };
  const cells = [
    cell("OWN_1", "2022-05-03", { not_started: 6 }),
    cell("SECURITY", "2022-05-03", { not_started: 6 }),
    cell("VETTING", "2022-04-23", { draft: 6 }),
  ];
  const columns = boardColumns(cells, steps);
  expect(columns.map(({ phase, name: { vi } }) => [phase, vi])).toEqual([
    ["start", "Thẩm tra hồ sơ"],
    ["information", STEPS.SECURITY?.name.vi],
    ["information", "Diễn tập kiểm phiếu"],
  ]);
  expect(blockingCell(cells, "OWN_1", steps)?.step).toBe("VETTING");
});

test("an item weighs what it stands for", () => {
  const item = {
    step: "ELECTION_TEAM",
    due: TODAY,
    firstSubmittedOn: TODAY,
    status: "submitted",
    verifiedBy: "home_affairs",
  } as const;
  expect(cellOfItem(item, 6)).toMatchObject({ submitted_home: 6, step: "ELECTION_TEAM" });
  expect(applicable(cellOfItem(item, 6))).toBe(6);
});
