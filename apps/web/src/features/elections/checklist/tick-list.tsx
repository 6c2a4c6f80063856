"use client";
import { useId } from "react";

interface Tick {
  readonly name: string;
  readonly checked: boolean;
  readonly label: string;
  readonly onChange: (event: { target: { checked: boolean } }) => void;
}

type Props = { title: string; ticks: readonly Tick[]; error?: string | undefined; folded?: boolean };

/** Things to tick under one title; a long list stays folded until it is asked for. */
export function TickList({ title, ticks, error, folded }: Props) {
  const id = useId();
  const list = (
    <div className="grid gap-x-4 sm:grid-cols-2">
      {ticks.map(({ label, ...tick }) => (
        <label key={tick.name} className="flex min-h-11 items-center gap-2.5">
          <input type="checkbox" {...tick} className="size-5 accent-brand" />
          {label}
        </label>
      ))}
    </div>
  );
  const chosen = ticks.filter(({ checked }) => checked).map(({ label }) => label);
  return (
    <fieldset aria-describedby={error ? id : undefined}>
      {folded ? (
        <details>
          <summary className="flex min-h-11 items-center gap-2 font-medium">
            {title} <span className="font-normal text-ink-2 text-sm">{chosen.join("; ") || "–"}</span>
          </summary>
          {list}
        </details>
      ) : (
        <>
          <legend className="font-medium">{title}</legend>
          {list}
        </>
      )}
      {error && (
        <p id={id} className="font-medium text-late-fg text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}
