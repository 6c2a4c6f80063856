import { clsx } from "clsx";

const LEFT = "M11 2v20A10 10 0 0 1 11 2Z";
const RIGHT = "M13.4 2v20a10 10 0 0 0 0-20Z";

type Props = { left: boolean; right: boolean; size?: number; className?: string };

/** A stamp across two page edges: a filled half has been given, a dashed one is still missing. */
export function Seal({ left, right, size = 15, className }: Props) {
  return (
    <svg
      className={clsx("shrink-0", className)}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      aria-hidden="true"
    >
      <Half d={LEFT} given={left} />
      <Half d={RIGHT} given={right} />
    </svg>
  );
}

function Half({ d, given }: { d: string; given: boolean }) {
  return given ? (
    <path d={d} fill="currentColor" />
  ) : (
    <path d={d} stroke="currentColor" strokeWidth="2" strokeLinejoin="round" strokeDasharray="3 2.4" />
  );
}
