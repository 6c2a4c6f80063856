"use client";
import { buttonLook } from "@sansang/ui/button-look";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { fill } from "../../i18n/fill.ts";
import { ITEM_STATUS_LOOKS } from "../checklist/status-look.ts";
import { MARK_LOOK } from "./board-look.ts";
import { CellHolders, type HolderWords } from "./holders/cell-holders.tsx";

const COUNTS = ["verified", "waiting", "disputed", "returned", "unsent", "overdue"] as const;
type Count = (typeof COUNTS)[number];

/** Sentences with blanks in the reader's language. */
export interface CellWords {
  readonly due: string;
  readonly counts: Readonly<Record<Count, string>>;
  readonly next: Readonly<Record<Exclude<Count, "verified"> | "done", string>>;
  readonly holders: HolderWords;
  readonly blocked: string;
  readonly blocking: string;
  readonly open: string;
  readonly openUnit: string;
}

const LOOK = {
  verified: ITEM_STATUS_LOOKS.verified,
  waiting: MARK_LOOK.waiting,
  disputed: MARK_LOOK.disputed,
  returned: MARK_LOOK.returned,
  unsent: ITEM_STATUS_LOOKS.not_started,
  overdue: MARK_LOOK.overdue,
} as const;
const URGENCY = ["overdue", "disputed", "returned", "waiting", "unsent"] as const;

/** A column of the heat map, in words. */
export interface PopoverStep {
  readonly name: string;
  /** «27/4» */
  readonly due: string;
}

interface Props {
  readonly anchor: HTMLElement | null;
  readonly words: CellWords;
  readonly steps: readonly PopoverStep[];
  /** The cycles of the board. */
  readonly cycles: readonly string[];
  readonly onEscape: () => void;
}

/** What a cell says in its attribute: counts, due date and the step that keeps it back. */
function readCell(anchor: HTMLElement, steps: readonly PopoverStep[]) {
  const parts = (anchor.dataset.cell ?? "").split(",");
  const counts = Object.fromEntries(COUNTS.map((name, index) => [name, Number(parts[index])])) as Record<
    Count,
    number
  >;
  const cell = anchor.closest("td");
  const step = steps[(cell?.cellIndex ?? 1) - 1];
  const unit = cell?.closest("tr")?.querySelector<HTMLAnchorElement>("th > a");
  return {
    counts,
    all: counts.verified + counts.waiting + counts.disputed + counts.returned + counts.unsent,
    due: parts[6] || step?.due || "",
    step: step?.name ?? "",
    unit: unit?.firstChild?.textContent ?? "",
    unitHref: unit?.getAttribute("href") ?? "",
    href: anchor.getAttribute("href") ?? "",
    blocking: parts[9]
      ? { step: steps[Number(parts[7])]?.name ?? "", verified: parts[8] || "0", all: parts[9] }
      : null,
  };
}

/** Beside its cell, inside the window. */
function place(element: HTMLElement, anchor: HTMLElement): void {
  const cell = anchor.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const below = cell.bottom + 6;
  const top = below + height > innerHeight - 8 ? Math.max(8, cell.top - height - 6) : below;
  element.style.left = `${Math.min(Math.max(8, cell.left + cell.width / 2 - width / 2), innerWidth - width - 8)}px`;
  element.style.top = `${top}px`;
}

/** More about one cell: its counts, who must move, what keeps it back, and two ways on. */
export function CellPopover({ anchor, words, steps, cycles, onEscape }: Props) {
  const element = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const popover = element.current;
    if (!popover) return;
    if (!anchor?.isConnected) {
      if (popover.matches(":popover-open")) popover.hidePopover();
      return;
    }
    if (!popover.matches(":popover-open")) popover.showPopover();
    place(popover, anchor);
  }, [anchor]);

  const cell = anchor ? readCell(anchor, steps) : null;
  const urgent = cell && (URGENCY.find((kind) => cell.counts[kind] > 0) ?? "done");
  const leave = ({ key }: KeyboardEvent) => {
    if (key === "Escape") onEscape();
  };
  return (
    <div
      ref={element}
      popover="manual"
      role="dialog"
      tabIndex={-1}
      data-cell-popover=""
      data-no-print=""
      aria-label={cell ? `${cell.unit} · ${cell.step}` : undefined}
      onKeyDown={leave}
      className="fixed inset-auto m-0 w-[344px] max-w-[calc(100vw-16px)] rounded-lg border border-line-2 bg-surface px-3.5 py-3 text-ink text-sm shadow-pop"
    >
      {cell && urgent && (
        <>
          <p className="flex items-baseline justify-between gap-3">
            <b className="font-semibold text-base">
              {cell.unit} · {cell.step}
            </b>
            <span className="whitespace-nowrap text-ink-3 text-xs">
              {fill(words.due, { date: cell.due })}
            </span>
          </p>
          <p className="mt-1.5 mb-2 flex flex-wrap gap-x-3 gap-y-0.5">
            {COUNTS.filter((name) => cell.counts[name] > 0).map((name) => (
              <Chip key={name} {...LOOK[name]} plain small>
                {fill(words.counts[name], { n: cell.counts[name] })}
              </Chip>
            ))}
          </p>
          <p className="text-ink-2">
            {fill(words.next[urgent], {
              n: urgent === "done" ? cell.all : cell.counts[urgent],
              unit: cell.unit,
            })}
          </p>
          {urgent !== "done" && (
            <CellHolders href={cell.href} cycles={cycles} unit={cell.unit} words={words.holders} />
          )}
          {cell.blocking && (
            <p className="mt-1.5 flex gap-1.5">
              <Icon name="arrow-right" className="mt-[3px] text-link" />
              <span>
                <b className="font-semibold">{words.blocked}</b> {fill(words.blocking, cell.blocking)}
              </span>
            </p>
          )}
          <p className="mt-2.5 flex flex-wrap gap-2">
            <a href={cell.href} className={buttonLook({ variant: "primary", size: 30 })}>
              {fill(words.open, { n: cell.all })}
            </a>
            <a href={cell.unitHref} className={buttonLook({ size: 30 })}>
              {fill(words.openUnit, { unit: cell.unit })}
            </a>
          </p>
        </>
      )}
    </div>
  );
}
