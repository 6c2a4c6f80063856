import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { applicable, COUNT_KEYS, type Counts } from "@sansang/rules/checklist/counts";
import { ITEM_STATUS_WORDS, verifiedByWords } from "@sansang/rules/checklist/item-status";
import { itemStatusWords, VERIFIED_BY_BOTH_WORDS } from "@sansang/rules/checklist/item-status-words";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { formatSchedule, submissionSchedule } from "@sansang/rules/checklist/submission-schedule";
import { type CalendarDate, daysBetween } from "@sansang/rules/kernel/calendar";
import { formatClock } from "@sansang/rules/kernel/date-words";
import { LANGUAGES, type Language, type Words } from "@sansang/rules/kernel/language";
import { formatPercent } from "@sansang/rules/kernel/number-words";
import { foldTones } from "@sansang/rules/kernel/vietnamese-name";
import { figuresOf, type InTime } from "@sansang/rules/reports/board-figures";
import { GRANT_MARK_WORDS, type GrantMark, heaviestMark } from "@sansang/rules/users/grant-mark";
import * as z from "zod";
import { query } from "../kernel/query.ts";
import type { CellItem } from "./board-statements.ts";
import { csvOf } from "./csv.ts";
import {
  type Board,
  type CityBoardData,
  loadBoard,
  type NeighbourhoodBoardData,
  ShowBoardInput,
  type WardBoardData,
} from "./show-board.ts";

const COUNT_WORDS: Record<keyof Counts, Words> = {
  not_started: ITEM_STATUS_WORDS.not_started,
  draft: ITEM_STATUS_WORDS.draft,
  submitted_none: ITEM_STATUS_WORDS.submitted,
  submitted_front: verifiedByWords("fatherland_front"),
  submitted_home: verifiedByWords("home_affairs"),
  submitted_both: VERIFIED_BY_BOTH_WORDS,
  returned: ITEM_STATUS_WORDS.returned,
  disputed: ITEM_STATUS_WORDS.disputed,
  verified: ITEM_STATUS_WORDS.verified,
  not_applicable: ITEM_STATUS_WORDS.not_applicable,
};

const HEAD = {
  cycle: { vi: "Đợt bầu cử", en: "Election cycle" },
  electionDay: { vi: "Ngày bầu cử", en: "Election day" },
  daysLeft: { vi: "Số ngày còn lại", en: "Days left" },
  code: { vi: "Mã đơn vị", en: "Unit code" },
  unit: { vi: "Đơn vị", en: "Unit" },
  step: { vi: "Bước", en: "Step" },
  due: { vi: "Hạn", en: "Due" },
  status: { vi: "Trạng thái", en: "State" },
  verifiedBy: { vi: "Xác minh một nửa", en: "Half verified" },
  version: { vi: "Bản", en: "Version" },
  firstSubmittedOn: { vi: "Ngày gửi bản 1", en: "Version 1 submitted on" },
  submittedOn: { vi: "Ngày gửi bản hiện tại", en: "Present version submitted on" },
  schedule: { vi: "So với hạn hiện nay", en: "By the present due date" },
  weight: { vi: "Số khóm", en: "Khóm covered" },
  mark: { vi: "Dấu của quyền xác minh", en: "Mark of the verifying right" },
  applicable: { vi: "Tổng áp dụng", en: "Applicable" },
  inTime: { vi: "Đã xác minh, bản 1 gửi đúng hạn", en: "Verified, version 1 sent in time" },
  unitInTime: { vi: "Tỷ lệ đúng hạn của đơn vị", en: "Share in time of the unit" },
  allInTime: { vi: "Tỷ lệ đúng hạn chung", en: "Share in time of all" },
} as const satisfies Record<string, Words>;

/** Unit codes by cycle and unit: a unit bears the one of that election day. */
type Codes = ReadonlyMap<string, string>;
const placeOf = (cycleId: string, unitOrStep: string): string => `${cycleId} ${unitOrStep}`;
type Marks = ReadonlyMap<string, GrantMark>;

/** Of the words on the current versions of these items, those given by a right that bears a mark. $1 items. */
const MARKS = statement<{ itemId: string; mark: GrantMark }>(
  "item_marks",
  `select item_id as "itemId", mark from (
     select v.item_id, grant_mark(v.given_by, 'supervisor', v.institution, i.unit_path, v.given_at) as mark
     from unnest($1::uuid[]) as a(id) join checklist_items i on i.id = a.id
     join verdicts v on v.item_id = i.id and v.version = i.version
     union
     select d.item_id, grant_mark(d.decided_by, 'approver', null, i.unit_path, d.decided_at)
     from unnest($1::uuid[]) as a(id) join checklist_items i on i.id = a.id
     join dispute_decisions d on d.item_id = i.id and d.version = i.version) as said
   where mark is not null`,
);

async function marksOf(db: Db, board: Board): Promise<Marks> {
  const ids = board.kind === "city" ? [] : board.items.map(({ id }) => id);
  const found = ids.length > 0 ? await runPrepared(db, MARKS, [ids]) : [];
  const marks = new Map<string, GrantMark>();
  for (const { itemId, mark } of found)
    marks.set(itemId, heaviestMark([mark, marks.get(itemId) ?? null]) ?? mark);
  return marks;
}

/** Names of steps by cycle and code. */
type StepNames = ReadonlyMap<string, Words>;

const STEP_NAMES = statement<{ cycleId: string; code: StepCode; name: Words }>(
  "step_names",
  `select cycle_id as "cycleId", step_code as code, setting -> 'name' as name from cycle_steps where cycle_id = any($1::uuid[])`,
);

/** What each cycle of a board calls its steps: a row stands in one cycle, where the screen has one column for all. */
async function stepNamesOf(db: Db, board: Board): Promise<StepNames> {
  const cycles = board.kind === "city" ? board.cycles : [board.cycle];
  const named = await runPrepared(db, STEP_NAMES, [cycles.map(({ id }) => id)]);
  return new Map(named.map(({ cycleId, code, name }) => [placeOf(cycleId, code), name]));
}

type Row = (string | number | null)[];

const head = (keys: readonly (keyof typeof HEAD)[], language: Language): string[] =>
  keys.map((key) => HEAD[key][language]);

/** «93,0%» of the verified; nothing where none is verified or nothing can be told. */
const shareInTime = ({ count, of }: InTime, language: Language): string | null =>
  of === 0 ? null : formatPercent(count, of, language);

/** Of several cycles each row says in which, and how long that has. */
function cityRows(
  { wards, cycles, today }: CityBoardData,
  { codes, names }: { codes: Codes; names: StepNames },
  language: Language,
): Row[] {
  const counts = COUNT_KEYS.map((key) => COUNT_WORDS[key][language]);
  const isOne = cycles.length === 1;
  const all = shareInTime(
    figuresOf(
      wards.flatMap(({ cells }) => cells),
      today,
    ).inTime,
    language,
  );
  const rows = wards.flatMap(({ cycleId, id, name, cells }) => {
    const own = shareInTime(figuresOf(cells, today).inTime, language);
    const cycle = cycles.find((each) => each.id === cycleId);
    const of = isOne || !cycle ? [] : [cycle.name, cycle.electionDay, daysBetween(today, cycle.electionDay)];
    return cells.map(
      (cell): Row => [
        ...of,
        codes.get(placeOf(cycleId, id)) ?? null,
        name,
        names.get(placeOf(cycleId, cell.step))?.[language] ?? null,
        cell.due,
        ...COUNT_KEYS.map((key) => cell[key]),
        applicable(cell),
        cell.suspended ? null : cell.verifiedInTime,
        own,
        all,
      ],
    );
  });
  return [
    [
      ...head(isOne ? [] : ["cycle", "electionDay", "daysLeft"], language),
      ...head(["code", "unit", "step", "due"], language),
      ...counts,
      ...head(["applicable", "inTime", "unitInTime", "allInTime"], language),
    ],
    ...rows,
  ];
}

const itemRow = (
  item: CellItem,
  {
    name,
    stepName,
    today,
    code,
    mark,
  }: {
    name: string;
    stepName: Words | undefined;
    today: CalendarDate;
    code: string | undefined;
    mark: GrantMark | undefined;
  },
  language: Language,
): Row => {
  const { step, due, status, verifiedBy, version, firstSubmittedOn, submittedOn, weight } = item;
  return [
    code ?? null,
    name,
    stepName?.[language] ?? null,
    due,
    ITEM_STATUS_WORDS[status][language],
    verifiedBy === "none" ? null : itemStatusWords({ status, verifiedBy, step })[language],
    version,
    firstSubmittedOn,
    submittedOn,
    formatSchedule(submissionSchedule({ ...item, today }), language),
    weight,
    mark ? GRANT_MARK_WORDS[mark][language] : null,
  ];
};

function itemRows(
  board: WardBoardData | NeighbourhoodBoardData,
  { codes, names, marks }: { codes: Codes; names: StepNames; marks: Marks },
  language: Language,
): Row[] {
  const places = board.kind === "ward" ? board.neighbourhoods : [board.neighbourhood];
  const units = new Map(places.map(({ id, name }) => [id, name]));
  const shared = board.kind === "ward" ? board.unit.name : (board.parents.at(-1)?.name ?? "");
  const rows = board.items.map((item) =>
    itemRow(
      item,
      {
        name: units.get(item.unitId) ?? shared,
        stepName: names.get(placeOf(board.cycle.id, item.step)),
        today: board.today,
        code: codes.get(placeOf(board.cycle.id, item.unitId)),
        mark: marks.get(item.id),
      },
      language,
    ),
  );
  return [
    head(
      [
        "code",
        "unit",
        "step",
        "due",
        "status",
        "verifiedBy",
        "version",
        "firstSubmittedOn",
        "submittedOn",
        "schedule",
        "weight",
        "mark",
      ],
      language,
    ),
    ...rows,
  ];
}

const UNIT_CODES = statement<{ cycleId: string; unitId: string; code: string }>(
  "unit_codes_on",
  `select u.cycle_id as "cycleId", u.unit_id as "unitId", c.code
   from unnest($1::uuid[], $2::uuid[]) as u(cycle_id, unit_id) join cycles y on y.id = u.cycle_id
   cross join unit_codes_on(u.unit_id, y.election_day) c`,
);

/** The units of a board in their cycles. */
const placesOf = (board: Board): { cycleId: string; unitId: string }[] =>
  board.kind === "city"
    ? board.wards.map(({ cycleId, id }) => ({ cycleId, unitId: id }))
    : [...new Set(board.items.map(({ unitId }) => unitId))].map((unitId) => ({
        cycleId: board.cycle.id,
        unitId,
      }));

async function codesOf(db: Db, board: Board): Promise<Codes> {
  const places = placesOf(board);
  const known = await runPrepared(db, UNIT_CODES, [
    places.map(({ cycleId }) => cycleId),
    places.map(({ unitId }) => unitId),
  ]);
  return new Map(known.map(({ cycleId, unitId, code }) => [placeOf(cycleId, unitId), code]));
}

/** `san-sang-tp-soc-trang-2022-04-27-0920.csv`: the unit and the instant of the figures. */
const fileNameOf = ({ unit, today, at }: Board): string =>
  `san-sang-${foldTones(unit.name).replace(/[^a-z0-9]+/g, "-")}-${today}-${formatClock(new Date(at)).replace(":", "")}.csv`;

/** The figures of the board as CSV: ward × step with its counts, or the items of a ward or khóm one by one. */
export const exportBoard = query({
  action: "reports.board.export",
  input: ShowBoardInput.extend({ language: z.enum(LANGUAGES).default("vi") }),
  run: async (args) => {
    const { language } = args.input;
    const board = await loadBoard(args);
    const [codes, names] = await Promise.all([codesOf(args.db, board), stepNamesOf(args.db, board)]);
    const rows =
      board.kind === "city"
        ? cityRows(board, { codes, names }, language)
        : itemRows(board, { codes, names, marks: await marksOf(args.db, board) }, language);
    return { fileName: fileNameOf(board), csv: csvOf(rows) };
  },
});
