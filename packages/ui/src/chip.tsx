import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { type Tone, toneGround, toneText } from "./tone.tsx";

/** How a status looks wherever it stands. */
export interface ChipLook {
  readonly tone: Tone;
  readonly icon: IconName;
}

type Props = ChipLook & {
  /** Without ground: inside tables. */
  plain?: boolean;
  small?: boolean;
  className?: string;
  children: ReactNode;
};

/** A status: icon, then words, then colour. */
export function Chip({ tone, icon, plain = false, small = false, className, children }: Props) {
  return (
    <span
      className={clsx(
        small ? "chip text-xs" : "chip text-sm",
        !plain && ["chip-ground", toneGround[tone]],
        toneText[tone],
        className,
      )}
    >
      <Icon name={icon} size={small ? 13 : undefined} />
      <span>{children}</span>
    </span>
  );
}
