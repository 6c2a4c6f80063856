import { sayCount } from "@sansang/rules/kernel/number-words";
import { type Mark, MOST_FIGURES, runsOf } from "./mark.ts";
import { MarkedBar } from "./marked-bar.tsx";
import { BIG_FIGURE, PanelFrame } from "./panel-card.tsx";
import { type Saying, share } from "./saying.ts";
import { khomOf, type Shown, type ShownPart } from "./shown-counts.ts";
import { listUnits } from "./unit-names.ts";

interface Props {
  readonly shown: Shown;
  readonly parts: readonly ShownPart[];
  readonly saying: Saying;
}

const LOOKS = { single: "full", several: "tint", none: "line" } as const satisfies Record<string, Mark>;
const CONTESTS = ["single", "several", "none"] as const;

/** How many khóm leave the voters a choice, one square a khóm, and which do not. */
export function ContestCard({ shown: { contests }, parts, saying }: Props) {
  const { t, language } = saying;
  const all = khomOf(contests);
  const marked = CONTESTS.map((contest) => ({ mark: LOOKS[contest], count: contests[contest] }));
  const label = CONTESTS.map((contest) =>
    t("keyCount", { group: t(`contest.${contest}`), count: sayCount(contests[contest], language) }),
  ).join(", ");
  return (
    <PanelFrame id="contests" title={t("panel.contests")}>
      <p className="mb-1.5 flex flex-wrap items-baseline gap-x-2 text-ink-2">
        <b className={BIG_FIGURE}>{sayCount(contests.single, language)}</b>
        <span className="font-medium">
          {t("outOfKhom", { n: sayCount(all, language), share: share(contests.single, all, saying) })}
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
              count: sayCount(count, language),
            })}
          </li>
        ))}
        {all <= MOST_FIGURES && <li className="text-ink-2">{t("markKhom")}</li>}
      </ul>
      <Named
        parts={parts}
        contest="single"
        words={(names) => t("contest.singleNames", { names })}
        saying={saying}
      />
      <Named
        parts={parts}
        contest="none"
        words={(names) => t("contest.noneNames", { names })}
        saying={saying}
      />
    </PanelFrame>
  );
}

/** Nothing is hidden by silence: khóm by name; wards with how many of theirs. */
function Named({
  parts,
  contest,
  words,
  saying: { t },
}: Pick<Props, "parts" | "saying"> & { contest: "single" | "none"; words: (names: string) => string }) {
  const concerned = parts.filter(({ contests }) => contests[contest] > 0);
  const isEverywhere = parts.every(({ contests }) => contests[contest] === khomOf(contests));
  if (concerned.length === 0 || isEverywhere) return null;
  const areKhom = parts.every(({ contests }) => khomOf(contests) === 1);
  const names = areKhom
    ? listUnits(concerned.map(({ place }) => place.name))
    : concerned
        .map(({ place, contests }) => t("contest.unit", { unit: place.name, count: contests[contest] }))
        .join(", ");
  return <p className="pt-1 text-ink-2 text-sm">{words(names)}</p>;
}
