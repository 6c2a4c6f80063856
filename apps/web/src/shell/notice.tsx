import { Icon, type IconName } from "@sansang/ui/icon";
import type { ReactNode } from "react";

type Props = { icon: IconName; tone: "late" | "none"; title: ReactNode; children?: ReactNode };

/** A page that is one sentence: the fact and what to do, with the ways out below. */
export function Notice({ icon, tone, title, children }: Props) {
  return (
    <section
      role={tone === "late" ? "alert" : undefined}
      data-frame=""
      className="grid place-items-center rounded-lg border border-line bg-surface px-6 py-20 text-center"
    >
      <Icon name={icon} size={42} className={tone === "late" ? "text-late-fg" : "text-ink-3"} />
      <h1 className="mt-3.5 max-w-[34em] text-balance text-xl/[2.125rem]">{title}</h1>
      <div className="mt-5 flex flex-col items-center gap-2.5">{children}</div>
    </section>
  );
}
