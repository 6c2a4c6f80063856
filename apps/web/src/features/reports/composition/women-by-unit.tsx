import { GROUP_WORDS } from "@sansang/rules/reports/composition";
import { type CompositionWording, count } from "./composition-wording.ts";
import { MOST_FIGURES } from "./mark.ts";
import { MarkedBar } from "./marked-bar.tsx";
import { PITCH } from "./person-figures.tsx";
import { rowsHref } from "./rows-href.ts";
import type { ShownPart } from "./shown-counts.ts";
import { shortUnit } from "./unit-names.ts";

interface Props {
  readonly parts: readonly ShownPart[];
  readonly candidates: number;
  readonly wording: CompositionWording;
}

const HIGHEST = 16;

/** Women among those who stand, unit by unit: people above people, or bars where there are many. */
export function WomenByUnit({ parts, candidates, wording }: Props) {
  const highest = Math.max(0, ...parts.map((part) => part.candidates));
  return candidates <= MOST_FIGURES && highest <= HIGHEST ? (
    <Columns parts={parts} highest={highest} wording={wording} />
  ) : (
    <Bars parts={parts} wording={wording} />
  );
}

const nameOf = (part: ShownPart, wording: CompositionWording): string =>
  wording.t("column", {
    group: GROUP_WORDS.women[wording.language],
    count: count(part.counts.women, wording),
    all: count(part.candidates, wording),
    unit: part.place.name,
  });

function Columns({ parts, highest, wording }: Pick<Props, "parts" | "wording"> & { highest: number }) {
  const height = Math.max(1, highest) * PITCH.y;
  return (
    <ul className="grid grid-cols-[repeat(auto-fit,minmax(36px,1fr))] items-end gap-x-1 gap-y-3">
      {parts.map((part) => {
        const women = part.counts.women ?? 0;
        const others = part.candidates - women;
        return (
          <li key={part.place.id} className="text-center">
            <a
              href={rowsHref(part.place, "candidates") ?? undefined}
              className="block rounded-sm px-0.5 hover:bg-bg"
            >
              <span className="sr-only">{nameOf(part, wording)}</span>
              <svg
                viewBox={`0 0 ${PITCH.x} ${height}`}
                aria-hidden="true"
                className="mx-auto block w-full max-w-[31px] border-line-2 border-b"
              >
                <rect
                  y={height - women * PITCH.y}
                  width={PITCH.x}
                  height={women * PITCH.y}
                  fill="url(#person-full)"
                />
                <rect
                  y={height - part.candidates * PITCH.y}
                  width={PITCH.x}
                  height={others * PITCH.y}
                  fill="url(#person-line)"
                />
              </svg>
              <span aria-hidden="true" className="block text-sm/[1.125rem]">
                <b className="font-semibold">{count(part.counts.women, wording)}</b>
                <span className="text-ink-3">/{count(part.candidates, wording)}</span>
              </span>
              <span aria-hidden="true" className="block text-ink-2 text-xs/[1.125rem]">
                {shortUnit(part.place.name)}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function Bars({ parts, wording }: Pick<Props, "parts" | "wording">) {
  const widest = Math.max(1, ...parts.map(({ candidates }) => candidates));
  return (
    <ul className="max-h-[420px] space-y-1 overflow-y-auto print:max-h-none">
      {parts.map((part) => {
        const women = part.counts.women ?? 0;
        return (
          <li key={part.place.id}>
            <a
              href={rowsHref(part.place, "candidates") ?? undefined}
              className="grid min-h-6 grid-cols-[minmax(80px,30%)_minmax(0,1fr)_auto] items-center gap-2 rounded-sm hover:bg-bg"
            >
              <span className="truncate text-sm">{part.place.name}</span>
              <span style={{ width: `${(part.candidates * 100) / widest}%` }}>
                <MarkedBar
                  label={nameOf(part, wording)}
                  marked={[
                    { mark: "full", count: women },
                    { mark: "line", count: part.candidates - women },
                  ]}
                />
              </span>
              <span aria-hidden="true" className="text-sm">
                <b className="font-semibold">{count(part.counts.women, wording)}</b>
                <span className="text-ink-3">/{count(part.candidates, wording)}</span>
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
