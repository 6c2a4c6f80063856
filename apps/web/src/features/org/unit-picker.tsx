"use client";
import type { UnitKind } from "@sansang/rules/org/unit";
import { Button } from "@sansang/ui/button";
import { Icon } from "@sansang/ui/icon";
import { Spinner } from "@sansang/ui/spinner";
import { TextField } from "@sansang/ui/text-field";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { loadClient } from "../../lib/load-client.ts";
import { useLatest } from "../../lib/use-latest.ts";

interface Found {
  readonly id: string;
  readonly name: string;
  readonly above: readonly string[];
  /** The earlier name under which it was found. */
  readonly formerly?: string | null;
}

type Props = {
  id: string;
  name: string;
  label: ReactNode;
  kinds: readonly UnitKind[];
  error?: ReactNode;
  /** Chosen from the beginning. */
  initial?: { readonly id: string; readonly name: string } | null;
  /** The unit that was chosen; empty once it no longer is. */
  choose?: (unitId: string) => void;
};

const PAUSE = 250;
const placeOf = ({ name, above }: Found): string => [name, ...above].join(", ");

/** One of the units a person may see: typed, with or without tones, and chosen from what is found. */
export function UnitPicker({ id, name, label, kinds, error, initial, choose }: Props) {
  const t = useTranslations("org.pick");
  /** A new object searches again, though the letters be the same. */
  const [typed, setTyped] = useState({ q: "" });
  const [at, setAt] = useState(-1);
  const [isOpen, setIsOpen] = useState(true);
  const [chosen, setChosen] = useState<Found | null>(initial ? { above: [], ...initial } : null);
  const { answer, failed, ask, drop } = useLatest<{ q: string; units: readonly Found[] }>();
  const box = useRef<HTMLInputElement>(null);
  const other = useRef<HTMLButtonElement>(null);
  const wanted = kinds.join();
  const asked = typed.q.trim();
  /** What is found belongs to what is typed; else it is looked at, not chosen from. */
  const isFresh = answer?.q === asked && !failed;
  const units = answer?.units ?? [];
  const shown = isOpen && asked !== "";

  useEffect(() => {
    const q = typed.q.trim();
    if (q === "") return drop();
    const search = () =>
      void ask(async (signal) => {
        const given = { q, kinds: wanted.split(",") as UnitKind[] };
        return { q, units: await (await loadClient()).org.searchUnits.query(given, { signal }) };
      });
    const timer = setTimeout(search, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, wanted, ask, drop]);

  const type = (q: string) => {
    setTyped({ q });
    setAt(-1);
    setIsOpen(true);
  };
  const pick = (unit: Found | null) => {
    flushSync(() => setChosen(unit));
    choose?.(unit?.id ?? "");
    if (unit) other.current?.focus();
    else box.current?.select();
  };
  const steer = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && asked !== "") {
      setIsOpen(true);
      if (isFresh && units.length > 0)
        setAt((at + step + units.length + (at < 0 && step < 0 ? 1 : 0)) % units.length);
    } else if (event.key === "Enter" && shown) {
      const unit = isFresh ? units[units.length === 1 ? 0 : at] : undefined;
      if (unit) pick(unit);
    } else if (event.key === "Escape" && shown) {
      setIsOpen(false);
      setAt(-1);
    } else return;
    event.preventDefault();
  };

  if (chosen)
    return (
      <div className="flex flex-col gap-[5px]">
        <span className="font-medium">{label}</span>
        <input type="hidden" name={name} value={chosen.id} />
        <span className="flex items-center justify-between gap-3 rounded-md border border-line bg-sunken px-3 py-1">
          {placeOf(chosen)}
          <Button ref={other} size={30} variant="quiet" onClick={() => pick(null)}>
            {t("other")}
          </Button>
        </span>
      </div>
    );
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        id={id}
        ref={box}
        label={label}
        hint={t("hint")}
        error={error}
        value={typed.q}
        onChange={(event) => type(event.target.value)}
        onKeyDown={steer}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown && units.length > 0}
        aria-controls={`${id}-found`}
        aria-activedescendant={shown && isFresh && at >= 0 ? `${id}-found-${at}` : undefined}
      />
      {shown && units.length > 0 && (
        <div
          id={`${id}-found`}
          role="listbox"
          aria-label={t("found")}
          inert={!isFresh}
          className={clsx(
            "max-h-44 divide-y divide-line overflow-auto rounded-md border border-line",
            !isFresh && "opacity-50",
          )}
        >
          {units.map((unit, place) => (
            <button
              key={unit.id}
              id={`${id}-found-${place}`}
              ref={place === at ? (option) => option?.scrollIntoView({ block: "nearest" }) : undefined}
              type="button"
              role="option"
              aria-selected={place === at}
              tabIndex={-1}
              onClick={() => pick(unit)}
              className="min-h-9 w-full px-3 py-1 text-left hover:bg-sunken aria-selected:bg-brand-soft aria-selected:outline-2 aria-selected:outline-focus aria-selected:-outline-offset-2 max-sm:min-h-11 pointer-coarse:min-h-11"
            >
              {placeOf(unit)}
              {unit.formerly && (
                <span className="text-ink-2 text-sm"> ({t("formerly", { name: unit.formerly })})</span>
              )}
            </button>
          ))}
        </div>
      )}
      <div role="status" className="flex items-center gap-2 text-ink-2 text-sm empty:hidden">
        {shown && !isFresh && !failed && (
          <>
            <Spinner />
            {t("searching")}
          </>
        )}
        {shown && isFresh && (units.length === 0 ? t("nothing") : t("count", { count: units.length }))}
        {shown && failed && (
          <>
            <Icon name="triangle-alert" className="text-late-fg" />
            <span className="font-medium text-late-fg">{t("failed")}</span>
            <Button size={30} onClick={() => setTyped({ ...typed })}>
              {t("again")}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
