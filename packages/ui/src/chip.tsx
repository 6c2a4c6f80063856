import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { type Tone, toneGround, toneText } from "./tone.tsx";

type Props = {
  tone: Tone;
  icon: IconName;
  /** Without ground: inside tables. */
  plain?: boolean;
  small?: boolean;
  className?: string;
  children: ReactNode;
};

/** A status: icon, then words, then colour. */
export function Chip({ tone, icon, plain = false, small = false, className, children }: Props) {
  const size = small ? 13 : 15;
  return (
    <span
      data-chip={plain ? undefined : ""}
      className={clsx(
        "inline-flex items-center gap-1.5 rounded-sm font-medium",
        small ? "text-xs" : "text-sm",
        !plain && (small ? "py-px pr-[7px] pl-[5px]" : "py-0.5 pr-2 pl-1.5"),
        !plain && toneGround[tone],
        toneText[tone],
        className,
      )}
    >
      <Icon name={icon} size={size} />
      <span>{children}</span>
    </span>
  );
}
