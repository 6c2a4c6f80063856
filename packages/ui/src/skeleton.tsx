import type { ReactNode } from "react";

type Props = {
  /** What is being fetched ("Đang lấy danh sách…"). */
  label: ReactNode;
  /** Said when it takes more than 10 s, with a way out. */
  late: ReactNode;
};

/** Two bars that appear only if the wait is long enough to be noticed. */
export function Skeleton({ label, late }: Props) {
  return (
    <div role="status" className="appear-late flex flex-col gap-2 p-4">
      <p className="font-semibold">{label}</p>
      <p className="appear-too-late text-ink-2 text-sm">{late}</p>
      <span aria-hidden="true" className="h-2.5 w-[92%] rounded-full bg-sunken" />
      <span aria-hidden="true" className="h-2.5 w-[64%] rounded-full bg-sunken" />
    </div>
  );
}
