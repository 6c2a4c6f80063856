import { type Marked, runsOf } from "./mark.ts";
import { PITCH } from "./person-figures.tsx";

interface Props {
  readonly marked: readonly Marked[];
  /** The whole picture in words. */
  readonly label: string;
  /** Figures in a row. */
  readonly perRow?: number;
}

/** People in rows, one figure each. */
export function PeoplePicture({ marked, label, perRow = 20 }: Props) {
  const runs = runsOf(marked, perRow);
  const rows = (runs.at(-1)?.row ?? 0) + 1;
  const width = perRow * PITCH.x;
  const height = rows * PITCH.y;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto w-full"
      style={{ maxWidth: width * 1.2 }}
    >
      {runs.map(({ mark, row, from, count }) => (
        <rect
          key={`${row}-${from}`}
          x={from * PITCH.x}
          y={row * PITCH.y}
          width={count * PITCH.x}
          height={PITCH.y}
          fill={`url(#person-${mark})`}
        />
      ))}
    </svg>
  );
}
