import type { IconName } from "./icon-sprite.tsx";

export type { IconName } from "./icon-sprite.tsx";

/** Beginning of the sprite's digest, so that browsers keep it for good and fetch a changed one; a test holds them together. */
export const ICON_EDITION = "4cfa2ce3";

type Props = {
  name: IconName;
  /** Pixels of the square, 15 by default. */
  size?: number;
  className?: string;
};

/** A picture beside words: always hidden from screen readers, because the words say it. */
export function Icon({ name, size, className }: Props) {
  return (
    <svg className={className} width={size} height={size} aria-hidden="true">
      <use href={`/api/icons?${ICON_EDITION}#${name}`} />
    </svg>
  );
}
