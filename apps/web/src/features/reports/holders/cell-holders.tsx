"use client";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { daysBetween } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import { useEffect } from "react";
import { fill } from "../../../i18n/fill.ts";
import type { RouterOutputs } from "../../../lib/api.ts";
import { loadClient } from "../../../lib/load-client.ts";
import { useLatest } from "../../../lib/use-latest.ts";

type Cell = RouterOutputs["reports"]["cell"];
type Holder = Cell["holders"][number];

/** Sentences with blanks in the reader's language. */
export interface HolderWords {
  /** How each desk is called; `{unit}`: of whom it is. */
  readonly who: Readonly<Record<Holder["who"], string>>;
  readonly several: string;
  readonly you: string;
  readonly person: string;
  readonly holds: string;
  readonly waited: string;
  readonly until: string;
  readonly worst: string;
}

interface Props {
  /** Address of the list of its dossiers, which names unit, step and perhaps one cycle. */
  readonly href: string;
  /** The cycles of the board. */
  readonly cycles: readonly string[];
  /** The unit of the row. */
  readonly unit: string;
  readonly words: HolderWords;
}

/** Who holds what is not verified of a cell, since when and until when, and his number; asked when somebody looks. */
export function CellHolders({ href, cycles, unit, words }: Props) {
  const { answer, ask, drop } = useLatest<Cell>();
  useEffect(() => {
    const { searchParams } = new URL(href, location.origin);
    const [unitId, step, cycleId] = ["unitId", "steps", "cycleId"].map((name) => searchParams.get(name));
    drop();
    if (!unitId || !step) return;
    void ask(async (signal) => {
      const { reports } = await loadClient();
      const asked = { unitId, step: step as StepCode, cycles: cycleId ? [cycleId] : [...cycles] };
      return reports.cell.query(asked, { signal });
    });
  }, [href, cycles, ask, drop]);
  if (!answer || answer.holders.length === 0) return null;
  return (
    <ul className="mt-1.5 flex flex-col gap-0.5">
      {answer.holders.map((holder) => (
        <li key={holder.who}>
          <HolderWord holder={holder} today={answer.today} unit={unit} words={words} />
        </li>
      ))}
      {answer.read < answer.total && <li>{fill(words.worst, { n: answer.read, total: answer.total })}</li>}
    </ul>
  );
}

interface WordProps {
  readonly holder: Holder;
  readonly today: Cell["today"];
  readonly unit: string;
  readonly words: HolderWords;
}

function HolderWord({
  holder: { who, count, unitName, contact, since, until },
  today,
  unit,
  words,
}: WordProps) {
  const named = who === "unit" && !unitName ? words.several : words.who[who];
  const desk = fill(named, { unit: who === "unit" ? (unitName ?? unit) : unit });
  const whoWord = contact?.isYou
    ? fill(words.you, { who: desk })
    : contact?.name
      ? fill(words.person, { unit: desk, person: contact.name })
      : desk;
  const days = [
    fill(words.holds, { n: count }),
    since && fill(words.waited, { days: daysBetween(since, today), date: formatDayMonth(since) }),
    fill(words.until, { date: formatDayMonth(until) }),
  ];
  return (
    <>
      <b className="font-semibold">{whoWord}</b>: {days.filter(Boolean).join(" · ")}
      {contact?.phone && !contact.isYou && (
        <>
          {" · "}
          <a
            href={`tel:${contact.phone.replaceAll(" ", "")}`}
            className="whitespace-nowrap text-link underline"
          >
            {contact.phone}
          </a>
        </>
      )}
    </>
  );
}
