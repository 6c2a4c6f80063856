import { type Action, permission } from "@sansang/rules/access/permissions";
import { separation } from "@sansang/rules/access/separation-of-duty";
import { REFUSAL_WORDS, type RefusalReason } from "@sansang/rules/words/refusals";

/** One row of a machine, from one state: where it can lead and why it may be refused. */
interface MachineMove {
  readonly action: Action;
  readonly from: string;
  readonly to: readonly string[];
  readonly refusals: readonly RefusalReason[];
}

export interface Machine {
  readonly title: string;
  /** The table that the section is made from. */
  readonly source: string;
  readonly states: readonly string[];
  readonly initial: string;
  readonly wordOf: (state: string) => string;
  readonly moves: readonly MachineMove[];
}

/** What somebody's earlier acts say against it comes first, whatever the state. */
const EARLIER = [
  { prepared: true, verified: false },
  { prepared: false, verified: true },
] as const;
const allRefusals = ({ action, refusals }: MachineMove): readonly RefusalReason[] => [
  ...EARLIER.flatMap((earlier) => separation(action, earlier) ?? []),
  ...refusals,
];

const labelOf = (action: Action): string => permission(action).label.vi;

/** Moves that change the state, one arrow for each pair of states. */
function arrows({ moves }: Machine): string[] {
  const labels = new Map<string, Set<string>>();
  for (const { action, from, to } of moves)
    for (const target of to) {
      if (target === from) continue;
      const arrow = `${from} --> ${target}`;
      labels.set(arrow, (labels.get(arrow) ?? new Set()).add(labelOf(action)));
    }
  return [...labels].map(([arrow, actions]) => `  ${arrow}: ${[...actions].join(" / ")}`);
}

const diagram = (machine: Machine): string[] => [
  "```mermaid",
  "stateDiagram-v2",
  ...machine.states.map((state) => `  state "${machine.wordOf(state)}" as ${state}`),
  `  [*] --> ${machine.initial}`,
  ...arrows(machine),
  "```",
];

const table = ({ moves, wordOf }: Machine): string[] => [
  "| Việc | Từ trạng thái | Đến trạng thái | Bị từ chối khi |",
  "| --- | --- | --- | --- |",
  ...moves.map(
    (move) =>
      `| ${labelOf(move.action)} | ${wordOf(move.from)} | ${move.to.map(wordOf).join(", ") || "—"} | ${allRefusals(
        move,
      )
        .map((reason) => `\`${reason}\``)
        .join(", ")} |`,
  ),
];

const reasons = ({ moves }: Machine): string[] => {
  const all = [...new Set(moves.flatMap(allRefusals)), "not_possible_now" as const];
  return [
    "| Mã | Câu trả lời |",
    "| --- | --- |",
    ...all.map((reason) => `| \`${reason}\` | ${REFUSAL_WORDS[reason].vi} |`),
  ];
};

/** Diagram, every move, and every named reason against it. */
export const machineSection = (machine: Machine): string[] => [
  `## ${machine.title}`,
  "",
  `Sinh từ \`${machine.source}\`.`,
  "",
  ...diagram(machine),
  "",
  "### Từng việc ở từng trạng thái",
  "",
  ...table(machine),
  "",
  "### Lý do từ chối",
  "",
  ...reasons(machine),
  "",
];
