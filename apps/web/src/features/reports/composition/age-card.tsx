import { formatCount } from "@sansang/rules/kernel/number-words";
import { COMPOSITION_GROUPS, GROUP_WORDS } from "@sansang/rules/reports/composition";
import { type CompositionWording, count, share } from "./composition-wording.ts";
import { FigureLink } from "./figure-link.tsx";
import { MOST_FIGURES } from "./mark.ts";
import { MarkedBar } from "./marked-bar.tsx";
import { BIG_FIGURE, PanelFrame } from "./panel-card.tsx";
import { PeoplePicture } from "./people-picture.tsx";
import { type CompositionUnit, type Shown, sumOf } from "./shown-counts.ts";

interface Props {
  readonly shown: Shown;
  readonly place: CompositionUnit;
  readonly wording: CompositionWording;
}

/** The bands of age one below the other, so that their lengths can be compared. */
export function AgeCard({ shown: { candidates, counts }, place, wording }: Props) {
  const { t, language } = wording;
  const n = formatCount(candidates, language);
  const young = sumOf([counts.to_35, counts.from_36_to_50]);
  const bands = COMPOSITION_GROUPS.age.filter((band) => band !== "age_unknown" || counts[band] !== 0);
  const longest = Math.max(1, ...bands.map((band) => counts[band] ?? 0));
  return (
    <PanelFrame id="age" title={t("panel.age")}>
      <p className="mb-1.5 flex flex-wrap items-baseline gap-x-2 text-ink-2">
        <b className={BIG_FIGURE}>{count(young, wording)}</b>
        <span className="font-medium">
          {young === null
            ? t("outOfHidden", { n })
            : `${t("outOf", { n, share: share(young, candidates, wording) })} ${t("headline.age")}`}
        </span>
      </p>
      <dl className="grid items-center gap-x-3 gap-y-1.5 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
        {bands.map((band) => {
          const value = counts[band];
          const values = { group: GROUP_WORDS[band][language], count: count(value, wording) };
          const words =
            value === null
              ? t("keyCount", values)
              : t("key", { ...values, share: share(value, candidates, wording) });
          return (
            <div key={band} className="contents">
              <dt>
                <FigureLink place={place} group={band} count={value}>
                  {words}
                </FigureLink>
              </dt>
              <dd className="min-w-0">
                {value ? (
                  candidates <= MOST_FIGURES ? (
                    <PeoplePicture
                      marked={[{ mark: "full", count: value }]}
                      label={words}
                      perRow={Math.min(20, longest)}
                    />
                  ) : (
                    <span className="block" style={{ width: `${(value * 100) / longest}%` }}>
                      <MarkedBar marked={[{ mark: "full", count: value }]} label={words} />
                    </span>
                  )
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
    </PanelFrame>
  );
}
