import { formatCount } from "@sansang/rules/kernel/number-words";
import { type CompositionWording, share } from "./composition-wording.ts";
import { type BarMark, MOST_FIGURES, runsOf } from "./mark.ts";
import { MarkedBar } from "./marked-bar.tsx";
import { BIG_FIGURE, PanelFrame } from "./panel-card.tsx";
import { neighbourhoodCountOf, type Shown, type ShownPart } from "./shown-counts.ts";
import { joinUnitNames } from "./unit-names.ts";

interface Props {
  readonly shown: Shown;
  readonly parts: readonly ShownPart[];
  readonly wording: CompositionWording;
}

const LOOKS = { single: "full", several: "tint", none: "line" } as const satisfies Record<string, BarMark>;
const CONTESTS = ["single", "several", "none"] as const;

/** How many khóm leave the voters a choice, one square a khóm, and which do not. */
export function ContestCard({ shown: { contests }, parts, wording }: Props) {
  const { t, language } = wording;
  const all = neighbourhoodCountOf(contests);
  const marked = CONTESTS.map((contest) => ({ mark: LOOKS[contest], count: contests[contest] }));
  const label = CONTESTS.map((contest) =>
    t("keyCount", { group: t(`contest.${contest}`), count: formatCount(contests[contest], language) }),
  ).join(", ");
  return (
    <PanelFrame id="contests" title={t("panel.contests")}>
      <p className="mb-1.5 flex flex-wrap items-baseline gap-x-2 text-ink-2">
        <b className={BIG_FIGURE}>{formatCount(contests.single, language)}</b>
        <span className="font-medium">
          {t("outOfNeighbourhood", {
            n: formatCount(all, language),
            share: share(contests.single, all, wording),
          })}
        </span>
      </p>
      {all <= MOST_FIGURES ? (
        <div role="img" aria-label={label} className="khom-squares">
          {runsOf(marked, 1).map(({ mark, row }) => (
            <span key={row} className={`bar-${mark}`} />
          ))}
        </div>
      ) : (
        <MarkedBar marked={marked} label={label} />
      )}
      <ul className="flex flex-wrap gap-x-4 gap-y-0.5 pt-2 text-sm">
        {marked.map(({ mark, count }, at) => (
          <li key={mark} className="flex items-center gap-1.5">
            <span className={`bar-${mark} size-3 rounded-[3px]`} aria-hidden="true" />
            {t("keyCount", {
              group: t(`contest.${CONTESTS[at] ?? "none"}`),
              count: formatCount(count, language),
            })}
          </li>
        ))}
        {all <= MOST_FIGURES && <li className="text-ink-2">{t("markNeighbourhood")}</li>}
      </ul>
      <Named
        parts={parts}
        contest="single"
        words={(names) => t("contest.singleNames", { names })}
        wording={wording}
      />
      <Named
        parts={parts}
        contest="none"
        words={(names) => t("contest.noneNames", { names })}
        wording={wording}
      />
    </PanelFrame>
  );
}

/** Nothing is hidden by silence: khóm by name; wards with how many of theirs. */
function Named({
  parts,
  contest,
  words,
  wording: { t },
}: Pick<Props, "parts" | "wording"> & { contest: "single" | "none"; words: (names: string) => string }) {
  const concerned = parts.filter(({ contests }) => contests[contest] > 0);
  const isEverywhere = parts.every(({ contests }) => contests[contest] === neighbourhoodCountOf(contests));
  if (concerned.length === 0 || isEverywhere) return null;
  const areNeighbourhood = parts.every(({ contests }) => neighbourhoodCountOf(contests) === 1);
  const names = areNeighbourhood
    ? joinUnitNames(concerned.map(({ place }) => place.name))
    : concerned
        .map(({ place, contests }) => t("contest.unit", { unit: place.name, count: contests[contest] }))
        .join(", ");
  return <p className="pt-1 text-ink-2 text-sm">{words(names)}</p>;
}
