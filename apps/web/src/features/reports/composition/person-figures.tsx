import type { BarMark } from "./mark.ts";

/** Size of the cell a figure stands in, in units of its picture. */
export const PITCH = { x: 20.6, y: 25 } as const;

const LOOKS: readonly BarMark[] = ["full", "tint", "line"];

/** Head and shoulders in their three looks, once on a page; pictures paint rows with them. */
export function PersonFigures() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        {LOOKS.map((look) => (
          <pattern
            key={look}
            id={`person-${look}`}
            width={PITCH.x}
            height={PITCH.y}
            patternUnits="userSpaceOnUse"
          >
            <g className={`mark-${look}`} transform="translate(2.3 2.4)">
              <circle cx="8" cy="4.6" r="3.6" />
              <path d="M1.4 19.2v-3.1c0-3.3 2.7-5.6 6.6-5.6s6.6 2.3 6.6 5.6v3.1Z" />
            </g>
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** One figure of a key. */
export function KeyFigure({ mark }: { mark: BarMark }) {
  return (
    <svg width="14" height="17" viewBox={`0 0 ${PITCH.x} ${PITCH.y}`} aria-hidden="true" className="shrink-0">
      <rect width={PITCH.x} height={PITCH.y} fill={`url(#person-${mark})`} />
    </svg>
  );
}
