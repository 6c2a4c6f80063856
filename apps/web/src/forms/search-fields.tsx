import { LONGEST_SEARCH } from "@sansang/rules/kernel/search";
import { clsx } from "clsx";
import type { ReactNode } from "react";

const CONTROL =
  "min-h-9 rounded-md border border-control bg-surface px-2.5 py-1 text-sm max-sm:min-h-11 max-sm:w-full max-sm:text-md";

type Props = {
  id: string;
  name: string;
  label: string;
  /** What the address asks. */
  value: string | undefined;
  className?: string;
};

function Labelled({
  id,
  label,
  className,
  children,
}: Omit<Props, "name" | "value"> & { children: ReactNode }) {
  return (
    <div className={clsx("flex min-w-0 flex-col gap-0.5", className)}>
      <label htmlFor={id} className="text-ink-2 text-sm">
        {label}
      </label>
      {children}
    </div>
  );
}

/** Words to look for. */
export function SearchBox({ value = "", name, placeholder, ...frame }: Props & { placeholder: string }) {
  return (
    <Labelled {...frame}>
      <input
        id={frame.id}
        type="search"
        name={name}
        defaultValue={value}
        maxLength={LONGEST_SEARCH}
        placeholder={placeholder}
        className={`${CONTROL} w-full`}
      />
    </Labelled>
  );
}

type ChoiceProps = Props & {
  /** Of the choice of everything. */
  anything: string;
  /** Said for a value that stands for several, as a number on a board may open it. */
  several?: string;
  options: readonly { readonly value: string; readonly label: string }[];
};

/** One of a few, or all of them. */
export function SearchChoice({ value = "", name, anything, several, options, ...frame }: ChoiceProps) {
  return (
    <Labelled {...frame}>
      <select id={frame.id} name={name} defaultValue={value} className={`${CONTROL} sm:max-w-52`}>
        <option value="">{anything}</option>
        {value.includes(",") && <option value={value}>{several ?? anything}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
