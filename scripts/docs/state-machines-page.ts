import { type Action, permission } from "@sansang/rules/access/permissions";
import { ITEM_STATE_WORDS, ITEM_STATES, type ItemState } from "@sansang/rules/checklist/item-status";
import { ITEM_TRANSITIONS } from "@sansang/rules/checklist/item-transitions";
import { REFUSAL_WORDS } from "@sansang/rules/words/refusals";
import { refusalsOf, targetsOf } from "./item-moves.ts";

const labelOf = (action: Action): string => permission(action).label.vi;
const wordOf = (state: ItemState): string => ITEM_STATE_WORDS[state].vi;

const moves = ITEM_TRANSITIONS.flatMap((row) =>
  row.from.map((from) => ({ row, action: row.action, from, to: targetsOf(row.action, from) })),
);

/** Moves that change the state, one arrow for each pair of states. */
function arrows(): string[] {
  const labels = new Map<string, Set<string>>();
  for (const { action, from, to } of moves)
    for (const target of to) {
      if (target === from) continue;
      const arrow = `${from} --> ${target}`;
      labels.set(arrow, (labels.get(arrow) ?? new Set()).add(labelOf(action)));
    }
  return [...labels].map(([arrow, actions]) => `  ${arrow}: ${[...actions].join(" / ")}`);
}

const diagram = (): string[] => [
  "```mermaid",
  "stateDiagram-v2",
  ...ITEM_STATES.map((state) => `  state "${wordOf(state)}" as ${state}`),
  "  [*] --> not_started",
  ...arrows(),
  "```",
];

const table = (): string[] => [
  "| Việc | Từ trạng thái | Đến trạng thái | Bị từ chối khi |",
  "| --- | --- | --- | --- |",
  ...moves.map(({ row, action, from, to }) => {
    const refusals = refusalsOf(row).map((reason) => `\`${reason}\``);
    return `| ${labelOf(action)} | ${wordOf(from)} | ${to.map(wordOf).join(", ")} | ${refusals.join(", ")} |`;
  }),
];

const reasons = (): string[] => {
  const all = [...new Set(ITEM_TRANSITIONS.flatMap(refusalsOf)), "not_possible_now" as const];
  return [
    "| Mã | Câu trả lời |",
    "| --- | --- |",
    ...all.map((reason) => `| \`${reason}\` | ${REFUSAL_WORDS[reason].vi} |`),
  ];
};

/** The life of an item: diagram, every move, and every named reason against it. */
export const stateMachinesPage = (): string =>
  [
    "# Vòng đời hồ sơ bước",
    "",
    "Trang này được sinh từ `packages/rules/src/checklist/item-transitions.ts`. Việc nào không có trong bảng ở trạng thái hiện tại thì bị từ chối với mã `not_possible_now`.",
    "",
    ...diagram(),
    "",
    "## Từng việc ở từng trạng thái",
    "",
    ...table(),
    "",
    "## Lý do từ chối",
    "",
    ...reasons(),
    "",
  ].join("\n");
