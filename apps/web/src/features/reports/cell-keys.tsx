"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { CellPopover, type CellWords, type PopoverStep } from "./cell-popover.tsx";
import { changedCells } from "./changed-cells.ts";

interface Props {
  readonly words: CellWords;
  /** The columns of the heat map, left to right. */
  readonly steps: readonly PopoverStep[];
  /** The cycles of the board. */
  readonly cycles: readonly string[];
  readonly children: ReactNode;
}

const HOVER = 350;

const linkAt = (cell: Element | null | undefined): HTMLElement | null =>
  cell?.querySelector<HTMLElement>("a") ?? null;

/** The link in the next cell that has one, in a direction. */
function neighbour(link: HTMLElement, key: string): HTMLElement | null {
  const cell = link.closest<HTMLTableCellElement>("td, th");
  const row = cell?.closest("tr");
  if (!cell || !row) return null;
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const side = key === "ArrowLeft" ? "previousElementSibling" : "nextElementSibling";
    let next = cell[side];
    while (next && !linkAt(next)) next = next[side];
    return linkAt(next);
  }
  const side = key === "ArrowUp" ? "previousElementSibling" : "nextElementSibling";
  let next = row[side] as HTMLTableRowElement | null;
  while (next && !linkAt(next.cells[cell.cellIndex])) next = next[side] as HTMLTableRowElement | null;
  return linkAt(next?.cells[cell.cellIndex]);
}

/** A table of hundreds of links is one stop on the way of the Tab key; arrow keys lead on from there. */
function oneStop(root: Element): void {
  for (const table of root.querySelectorAll("table.heat")) {
    const [first, ...others] = table.querySelectorAll<HTMLElement>("td > a");
    for (const link of others) if (!link.hasAttribute("tabindex")) link.tabIndex = -1;
    if (first && !table.querySelector('td > a[tabindex="0"]')) first.tabIndex = 0;
  }
}

/**
 * Makes the tables inside it move by arrow keys, tells more about the cell in focus or under the mouse, and shows once
 * which cells another person has just moved.
 */
export function CellKeys({ words, steps, cycles, children }: Props) {
  const board = useRef<HTMLDivElement>(null);
  const seen = useRef<ReadonlyMap<string, string> | null>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  useEffect(() => {
    const root = board.current;
    if (!root) return;
    oneStop(root);
    const { now, changed } = changedCells(root, seen.current);
    seen.current = now;
    for (const cell of changed) {
      cell.classList.add("just-changed");
      cell.addEventListener("animationend", () => cell.classList.remove("just-changed"), { once: true });
    }
  });

  useEffect(() => {
    const root = board.current;
    if (!root) return;
    let hover: ReturnType<typeof setTimeout> | undefined;
    const linkOf = (event: Event, selector: string) =>
      (event.target as Element).closest<HTMLAnchorElement>(selector);

    const click = (event: MouseEvent) => {
      if (linkOf(event, "a")) setAnchor(null);
    };
    const onKey = (event: KeyboardEvent) => {
      const link = linkOf(event, "table.heat a");
      if (!link) return;
      if (event.key === "Escape") {
        if (root.querySelector("[data-cell-popover]:popover-open")) setAnchor(null);
        else link.closest<HTMLElement>("[data-region]")?.focus();
        return;
      }
      if (event.key === "Tab" && !event.shiftKey && root.querySelector("[data-cell-popover]:popover-open")) {
        event.preventDefault();
        root.querySelector<HTMLElement>("[data-cell-popover] a")?.focus();
        return;
      }
      if (!event.key.startsWith("Arrow") || event.altKey || event.ctrlKey || event.metaKey) return;
      const next = neighbour(link, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    const focus = (event: FocusEvent) => {
      const link = linkOf(event, "td > a");
      if (link) {
        for (const other of link.closest("table")?.querySelectorAll('td > a[tabindex="0"]') ?? [])
          other.setAttribute("tabindex", "-1");
        link.setAttribute("tabindex", "0");
      }
      if (linkOf(event, "[data-cell-popover]")) return;
      setAnchor(link?.dataset.cell && link.matches(":focus-visible") ? link : null);
    };
    const over = (event: PointerEvent) => {
      if (event.pointerType !== "mouse") return;
      clearTimeout(hover);
      if (linkOf(event, "[data-cell-popover]")) return;
      const link = linkOf(event, "a[data-cell]");
      hover = setTimeout(
        () => setAnchor((shown) => link ?? (shown?.matches(":focus-visible") ? shown : null)),
        HOVER,
      );
    };
    const leave = () => {
      clearTimeout(hover);
      hover = setTimeout(
        () => setAnchor((shown) => (shown?.matches(":focus-visible") ? shown : null)),
        HOVER,
      );
    };
    const away = () => setAnchor(null);

    root.addEventListener("click", click);
    root.addEventListener("keydown", onKey);
    root.addEventListener("focusin", focus);
    root.addEventListener("pointerover", over);
    root.addEventListener("pointerleave", leave);
    window.addEventListener("scroll", away, { passive: true });
    return () => {
      clearTimeout(hover);
      root.removeEventListener("click", click);
      root.removeEventListener("keydown", onKey);
      root.removeEventListener("focusin", focus);
      root.removeEventListener("pointerover", over);
      root.removeEventListener("pointerleave", leave);
      window.removeEventListener("scroll", away);
    };
  }, []);

  const close = () => {
    anchor?.focus();
    setAnchor(null);
  };

  return (
    <div ref={board}>
      {children}
      <CellPopover anchor={anchor} words={words} steps={steps} cycles={cycles} onEscape={close} />
    </div>
  );
}
