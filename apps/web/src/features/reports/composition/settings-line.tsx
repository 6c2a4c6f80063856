import { ROUNDING_WORDS, ROUNDINGS } from "@sansang/rules/reports/percentages";
import { Segments } from "../segments.tsx";
import { type CompositionQuery, compositionHref, DECIMALS } from "./composition-query.ts";
import type { CompositionWording } from "./composition-wording.ts";

interface Props {
  readonly path: string;
  readonly query: CompositionQuery;
  readonly wording: CompositionWording;
}

/** How percentages are printed: said in words below the figures, changed beside it. */
export function SettingsLine({ path, query, wording: { t, language } }: Props) {
  const { rounding, decimals } = query;
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <p className="grow basis-80 text-ink-2">
        {t("settings.footnote", { rounding: ROUNDING_WORDS[rounding][language], decimals })}
      </p>
      <span className="flex flex-wrap gap-2" data-no-print="">
        <Segments
          label={t("settings.rounding")}
          segments={ROUNDINGS.map((each) => ({
            key: each,
            href: compositionHref(path, query, { rounding: each }),
            current: each === rounding,
            label: t(`settings.${each}`),
          }))}
        />
        <Segments
          label={t("settings.decimals")}
          segments={DECIMALS.map((each) => ({
            key: String(each),
            href: compositionHref(path, query, { decimals: each }),
            current: each === decimals,
            label: String(each),
            name: `${t("settings.decimals")}: ${each}`,
          }))}
        />
      </span>
    </div>
  );
}
