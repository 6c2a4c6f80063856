"use client";
import type { UnitKind } from "@sansang/rules/org/unit";
import { Button } from "@sansang/ui/button";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { client } from "../../lib/trpc-client.ts";

interface Found {
  readonly id: string;
  readonly name: string;
  readonly above: readonly string[];
}

type Props = {
  id: string;
  name: string;
  label: ReactNode;
  kinds: readonly UnitKind[];
  error?: ReactNode;
  /** The unit that was chosen; empty once it no longer is. */
  choose?: (unitId: string) => void;
};

const PAUSE = 250;
const placeOf = ({ name, above }: Found): string => [name, ...above].join(", ");

/** One of the units a person may see: typed, with or without tones, and chosen from what is found. */
export function UnitPicker({ id, name, label, kinds, error, choose }: Props) {
  const t = useTranslations("org.pick");
  const [q, setQ] = useState("");
  const [found, setFound] = useState<readonly Found[]>([]);
  const [chosen, setChosen] = useState<Found | null>(null);
  const wanted = kinds.join();
  const pick = (unit: Found | null) => {
    setChosen(unit);
    choose?.(unit?.id ?? "");
  };

  useEffect(() => {
    if (chosen || q.trim() === "") return;
    const timer = setTimeout(() => {
      client.org.searchUnits
        .query({ q, kinds: wanted.split(",") as UnitKind[] })
        .then(setFound)
        .catch(() => setFound([]));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [q, wanted, chosen]);

  if (chosen)
    return (
      <div className="flex flex-col gap-[5px]">
        <span className="font-medium">{label}</span>
        <input type="hidden" name={name} value={chosen.id} />
        <span className="flex items-center justify-between gap-3 rounded-md border border-line bg-sunken px-3 py-1">
          {placeOf(chosen)}
          <Button size={30} variant="quiet" onClick={() => pick(null)}>
            {t("other")}
          </Button>
        </span>
      </div>
    );
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        id={id}
        label={label}
        hint={t("hint")}
        error={error}
        value={q}
        onChange={(event) => setQ(event.target.value)}
        autoComplete="off"
      />
      {q.trim() !== "" && (
        <ul
          aria-label={t("found")}
          className="max-h-44 divide-y divide-line overflow-auto rounded-md border border-line"
        >
          {found.map((unit) => (
            <li key={unit.id}>
              <button
                type="button"
                onClick={() => pick(unit)}
                className="min-h-9 w-full px-3 py-1 text-left hover:bg-sunken max-sm:min-h-11"
              >
                {placeOf(unit)}
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="px-3 py-2 text-ink-2 text-sm">{t("nothing")}</li>}
        </ul>
      )}
    </div>
  );
}
