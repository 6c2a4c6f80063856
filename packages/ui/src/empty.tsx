import type { ReactNode } from "react";

type Props = {
  /** What is not here. */
  title: ReactNode;
  /** What will appear and when. */
  children?: ReactNode;
  /** What can be done now, one primary. */
  actions?: ReactNode;
  picture?: ReactNode;
};

/** Nothing here yet: says what will come, when, and what to do meanwhile. */
export function Empty({ title, children, actions, picture = <Sheets /> }: Props) {
  return (
    <section
      data-frame=""
      className="grid place-items-center rounded-lg border border-line bg-surface px-6 py-16 text-center sm:py-20"
    >
      {picture}
      <h2 className="mt-4 text-lg">{title}</h2>
      {children && <div className="mt-1.5 max-w-[60ch] text-ink-2">{children}</div>}
      {actions && <div className="mt-5 flex flex-wrap justify-center gap-2.5">{actions}</div>}
    </section>
  );
}

/** Two sheets that are not there yet. */
function Sheets() {
  return (
    <svg width="142" height="92" viewBox="0 0 142 92" fill="none" aria-hidden="true" className="text-line-2">
      <rect x="1" y="1" width="140" height="90" rx="3" stroke="currentColor" strokeWidth="2" />
      {[20, 80].map((x) => (
        <g key={x} stroke="currentColor" strokeWidth="1.5">
          <rect x={x} y="15" width="42" height="60" rx="2" strokeDasharray="4 3" />
          <path d={`M${x + 9} 28h24M${x + 9} 36h24M${x + 9} 44h15`} />
        </g>
      ))}
    </svg>
  );
}
