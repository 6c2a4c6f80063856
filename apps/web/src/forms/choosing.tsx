"use client";
import { createContext, type ReactNode, use, useState } from "react";

interface Choice {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: readonly string[], on: boolean) => void;
}

const Chosen = createContext<Choice>({ chosen: new Set(), choose: () => undefined });

/** Which rows of the page are chosen, by id. */
export const useChosen = (): Choice => use(Chosen);

/** Holds the choice while the page is asked again. */
export function Choosing({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (ids: readonly string[], on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids) on ? next.add(id) : next.delete(id);
      return next;
    });
  return <Chosen value={{ chosen, choose }}>{children}</Chosen>;
}

/** Chooses one row, or all of the page. */
export function Tick({ ids, label }: { ids: readonly string[]; label: string }) {
  const { chosen, choose } = useChosen();
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <label className="-m-2 grid size-11 shrink-0 cursor-pointer place-items-center">
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
