"use client";
import { createContext, type ReactNode, use, useState } from "react";
import type { ChosenList } from "./chosen-list.ts";

interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (unitIds: readonly string[], on: boolean) => void;
}

const Chosen = createContext<Choosing>({ chosen: new Set(), choose: () => undefined });

/** Which lists of the page are chosen. */
export const useChosen = (): Choosing => use(Chosen);

/** Holds the choice while the page is asked again. */
export function ChoosingLists({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (unitIds: readonly string[], on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const unitId of unitIds) on ? next.add(unitId) : next.delete(unitId);
      return next;
    });
  return <Chosen value={{ chosen, choose }}>{children}</Chosen>;
}

type TickProps = { lists: readonly ChosenList[]; label: string };

/** Chooses one list, or all of the page. */
export function Tick({ lists, label }: TickProps) {
  const { chosen, choose } = useChosen();
  const ids = lists.map(({ unitId }) => unitId);
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <label className="-m-2 grid size-11 cursor-pointer place-items-center">
      <input
        type="checkbox"
        aria-label={label}
        checked={count > 0 && count === ids.length}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && count < ids.length;
        }}
        onChange={({ target }) => choose(ids, target.checked)}
        className="size-5 accent-brand"
      />
    </label>
  );
}
