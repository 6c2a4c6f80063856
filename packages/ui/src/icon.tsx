import { clsx } from "clsx";
import { createElement } from "react";
import { iconNodes } from "./icon-nodes.tsx";

/** Drawn solid by us; the rest are lines. */
const solid = {
  "disc-check": (
    <>
      <circle cx="12" cy="12" r="10.5" fill="currentColor" />
      <path
        d="m7.3 12.4 3.2 3.2 6.2-6.6"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  "triangle-alert": (
    <>
      <path
        d="M12 2.6 22.6 20.6H1.4Z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path d="M12 9v5.4M12 17.8v.1" stroke="var(--surface)" strokeWidth="2.4" strokeLinecap="round" />
    </>
  ),
};

export type IconName = keyof typeof iconNodes | keyof typeof solid;

type Props = {
  name: IconName;
  /** Pixels of the square, 15 by default. */
  size?: number;
  className?: string;
};

/** A picture beside words: always hidden from screen readers, because the words say it. */
export function Icon({ name, size = 15, className }: Props) {
  return (
    <svg
      className={clsx("shrink-0", className)}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke={name in solid ? undefined : "currentColor"}
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {name in solid
        ? solid[name as keyof typeof solid]
        : iconNodes[name as keyof typeof iconNodes].map(([tag, attributes]) =>
            createElement(tag, { ...attributes, key: JSON.stringify(attributes) }),
          )}
    </svg>
  );
}
