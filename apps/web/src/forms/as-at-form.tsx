import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { Button } from "@sansang/ui/button";
import type { AsAtProblem } from "../lib/read-as-at.ts";
import { asTyped } from "./as-typed.ts";

type Props = {
  action: string;
  /** What else the address says, as names and values. */
  known: readonly (readonly [string, string])[];
  asAt: CalendarDate | null;
  /** The same page as it is now. */
  now: string;
  problem: AsAtProblem | null;
  words: { readonly label: string; readonly pattern: string; readonly show: string; readonly now: string };
};

/** A day as at which a page is shown; a plain form of the address. */
export function AsAtForm({ action, known, asAt, now, problem, words }: Props) {
  return (
    <form action={action} className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-sm" data-no-print="">
      {known.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="as-at" className="text-ink-2">
        {words.label}
      </label>
      <input
        id="as-at"
        name="asAt"
        inputMode="numeric"
        autoComplete="off"
        placeholder={words.pattern}
        maxLength={40}
        defaultValue={asAt ? asTyped(asAt) : problem?.typed}
        required
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? "as-at-problem" : undefined}
        className={`h-[30px] w-32 rounded-md bg-surface px-2 max-sm:h-11 ${problem ? "border-2 border-late-solid" : "border border-control"}`}
      />
      <Button type="submit" size={30}>
        {words.show}
      </Button>
      {asAt && (
        <a href={now} className="inline-flex min-h-6 items-center text-link hover:underline">
          {words.now}
        </a>
      )}
      {problem && (
        <p id="as-at-problem" role="alert" className="w-full font-medium text-late-fg">
          {problem.sentence}
        </p>
      )}
    </form>
  );
}
