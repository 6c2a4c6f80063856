import { sayCount } from "@sansang/rules/kernel/number-words";
import { COMPOSITION_GROUPS, GROUP_WORDS } from "@sansang/rules/reports/composition";
import { FigureLink } from "./figure-link.tsx";
import { MOST_FIGURES } from "./mark.ts";
import { MarkedBar } from "./marked-bar.tsx";
import { BIG_FIGURE, PanelFrame } from "./panel-card.tsx";
import { PeoplePicture } from "./people-picture.tsx";
import { count, type Saying, share } from "./saying.ts";
import { type Place, type Shown, sumOf } from "./shown-counts.ts";

interface Props {
  readonly shown: Shown;
  readonly place: Place;
  readonly saying: Saying;
}

/** The bands of age one below the other, so that their lengths can be compared. */
export function AgeCard({ shown: { candidates, counts }, place, saying }: Props) {
  const { t, language } = saying;
  const n = sayCount(candidates, language);
  const young = sumOf([counts.to_35, counts.from_36_to_50]);
  const longest = Math.max(1, ...COMPOSITION_GROUPS.age.map((band) => counts[band] ?? 0));
  return (
    <PanelFrame id="age" title={t("panel.age")}>
      <p className="mb-1.5 flex flex-wrap items-baseline gap-x-2 text-ink-2">
        <b className={BIG_FIGURE}>{count(young, saying)}</b>
        <span className="font-medium">
          {young === null
            ? t("outOfHidden", { n })
            : `${t("outOf", { n, share: share(young, candidates, saying) })} ${t("headline.age")}`}
        </span>
      </p>
      <dl className="grid items-center gap-x-3 gap-y-1.5 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
        {COMPOSITION_GROUPS.age.map((band) => {
          const value = counts[band];
          const values = { group: GROUP_WORDS[band][language], count: count(value, saying) };
          const words =
            value === null
              ? t("keyCount", values)
              : t("key", { ...values, share: share(value, candidates, saying) });
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
