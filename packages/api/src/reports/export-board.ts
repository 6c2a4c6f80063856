import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { applicable, COUNT_KEYS, type Counts } from "@sansang/rules/checklist/counts";
import { ITEM_STATUS_WORDS, verifiedByWords } from "@sansang/rules/checklist/item-status";
import { itemStatusWords, VERIFIED_BY_BOTH_WORDS } from "@sansang/rules/checklist/item-status-words";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import { formatSchedule, submissionSchedule } from "@sansang/rules/checklist/submission-schedule";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatClock } from "@sansang/rules/kernel/date-words";
import { LANGUAGES, type Language, type Words } from "@sansang/rules/kernel/language";
import { foldTones } from "@sansang/rules/kernel/vietnamese-name";
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
} as const satisfies Record<string, Words>;

type Codes = ReadonlyMap<string, string>;
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
type Row = (string | number | null)[];

const head = (keys: readonly (keyof typeof HEAD)[], language: Language): string[] =>
  keys.map((key) => HEAD[key][language]);

function cityRows({ wards }: CityBoardData, codes: Codes, language: Language): Row[] {
  const counts = COUNT_KEYS.map((key) => COUNT_WORDS[key][language]);
  const rows = wards.flatMap(({ id, name, cells }) =>
    cells.map(
      (cell): Row => [
        codes.get(id) ?? null,
        name,
        stepOf(cell.step).name[language],
        cell.due,
        ...COUNT_KEYS.map((key) => cell[key]),
        applicable(cell),
      ],
    ),
  );
  return [
    [...head(["code", "unit", "step", "due"], language), ...counts, HEAD.applicable[language]],
    ...rows,
  ];
}

const itemRow = (
  item: CellItem,
  {
    name,
    today,
    codes,
    mark,
  }: { name: string; today: CalendarDate; codes: Codes; mark: GrantMark | undefined },
  language: Language,
): Row => {
  const { unitId, step, due, status, verifiedBy, version, firstSubmittedOn, submittedOn, weight } = item;
  return [
    codes.get(unitId) ?? null,
    name,
    stepOf(step).name[language],
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
  { codes, marks }: { codes: Codes; marks: Marks },
  language: Language,
): Row[] {
  const places = board.kind === "ward" ? board.neighbourhoods : [board.neighbourhood];
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const shared = board.kind === "ward" ? board.unit.name : (board.parents.at(-1)?.name ?? "");
  const rows = board.items.map((item) =>
    itemRow(
      item,
      { name: names.get(item.unitId) ?? shared, today: board.today, codes, mark: marks.get(item.id) },
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

const unitIdsOf = (board: Board): string[] =>
  board.kind === "city"
    ? board.wards.map(({ id }) => id)
    : [...new Set(board.items.map(({ unitId }) => unitId))];

const UNIT_CODES = statement<{ id: string; code: string }>(
  "unit_codes_on",
  `select c.unit_id as id, c.code from unnest($1::uuid[]) as u(id) cross join unit_codes_on(u.id, $2::date) c`,
);

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
    const known = await runPrepared(args.db, UNIT_CODES, [unitIdsOf(board), board.cycle.electionDay]);
    const codes = new Map(known.map(({ id, code }) => [id, code]));
    const rows =
      board.kind === "city"
        ? cityRows(board, codes, language)
        : itemRows(board, { codes, marks: await marksOf(args.db, board) }, language);
    return { fileName: fileNameOf(board), csv: csvOf(rows) };
  },
});
