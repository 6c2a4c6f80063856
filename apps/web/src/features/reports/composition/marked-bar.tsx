import { type Marked, runsOf } from "./mark.ts";

/** Above the number of figures that can be taken in at a glance: one bar, its parts in the looks of the figures. */
export function MarkedBar({ marked, label }: { marked: readonly Marked[]; label: string }) {
  const all = marked.reduce((sum, { count }) => sum + count, 0);
  return (
    <div role="img" aria-label={label} className="marked-bar" data-bar="">
      {runsOf(marked, all).map(({ mark, from, count }) => (
        <span key={from} className={`bar-${mark}`} style={{ width: `${(count * 100) / all}%` }} />
      ))}
    </div>
  );
}
