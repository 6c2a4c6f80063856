import { clsx } from "clsx";

type Props = { size?: number; className?: string };

/** The mark of the product: two half discs, shifted as a stamp across two pages. */
export function Mark({ size = 24, className }: Props) {
  return (
    <svg
      className={clsx("shrink-0", className)}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden="true"
    >
      <path d="M11.1 1.2v18.4A9.2 9.2 0 0 1 11.1 1.2Z" />
      <path d="M12.9 4.4v18.4a9.2 9.2 0 0 0 0-18.4Z" opacity=".62" />
    </svg>
  );
}
