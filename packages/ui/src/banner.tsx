import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type BannerTone = "ok" | "info" | "back" | "late" | "split";

type Props = {
  tone: BannerTone;
  /** One sentence. */
  title: ReactNode;
  /** `alert` only for refusals and conflicts. */
  role?: "status" | "alert";
  icon?: IconName;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
};

const grounds: Record<BannerTone, string> = {
  ok: "border-ok-line bg-ok-bg",
  info: "border-brand-line bg-brand-soft",
  back: "border-back-line bg-back-bg",
  late: "border-late-line bg-late-bg",
  split: "border-split-line bg-split-bg",
};

const inks: Record<BannerTone, string> = {
  ok: "text-ok-fg",
  info: "text-link",
  back: "text-back-fg",
  late: "text-late-fg",
  split: "text-split-fg",
};

const icons: Record<BannerTone, IconName> = {
  ok: "disc-check",
  info: "info",
  back: "circle-alert",
  late: "triangle-alert",
  split: "arrow-right-left",
};

/** One sentence about the page, and at most one button. */
export function Banner({ tone, title, role, icon = icons[tone], action, className, children }: Props) {
  return (
    <div
      role={role}
      data-frame=""
      className={clsx(
        "flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border px-4 py-3",
        grounds[tone],
        className,
      )}
    >
      <Icon name={icon} size={18} className={clsx("mt-0.5", inks[tone])} />
      <div className="min-w-0 grow basis-40">
        <p className={clsx("text-balance font-semibold", inks[tone])}>{title}</p>
        {children}
      </div>
      {action}
    </div>
  );
}
