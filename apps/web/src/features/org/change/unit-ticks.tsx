"use client";
import { useTranslations } from "next-intl";

type Props = {
  legend: string;
  /** Null: not fetched yet. */
  units: readonly { readonly id: string; readonly name: string }[] | null;
  /** Said while there are none to choose from. */
  note: string;
  isOne: boolean;
  chosen: readonly string[];
  error: string | undefined;
  choose: (ids: readonly string[]) => void;
};

/** Which units a change begins with: one, or several. */
export function UnitTicks({ legend, units, note, isOne, chosen, error, choose }: Props) {
  const t = useTranslations("org.change");
  const tick = (id: string, on: boolean) => {
    if (isOne) choose([id]);
    else choose(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  };
  return (
    <fieldset aria-describedby={error ? "unit-ticks-wrong" : undefined}>
      <legend className="font-medium">{legend}</legend>
      {units === null || units.length === 0 ? (
        <p role="status" className="text-ink-2 text-sm">
          {units ? t("none") : note}
        </p>
      ) : (
        <div className="mt-1 grid max-h-64 gap-x-4 overflow-auto rounded-md border border-line px-3 py-1 sm:grid-cols-2">
          {units.map(({ id, name }) => (
            <label key={id} className="flex min-h-11 cursor-pointer items-center gap-2.5">
              <input
                type={isOne ? "radio" : "checkbox"}
                name="unitIds"
                value={id}
                checked={chosen.includes(id)}
                aria-invalid={error ? true : undefined}
                onChange={({ target }) => tick(id, target.checked)}
                className="size-5 accent-brand"
              />
              {name}
            </label>
          ))}
        </div>
      )}
      {error && (
        <p id="unit-ticks-wrong" className="mt-1 text-late-fg text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}
