import { clsx } from "clsx";
import type { ReactNode } from "react";

type Props = {
  id: string;
  /** Name of the button, where its content does not say it. */
  label: string;
  button: ReactNode;
  buttonClassName?: string;
  children: ReactNode;
};

/** A button and what it opens: Escape and a click elsewhere close it, the focus returns. Needs no script. */
export function Menu({ id, label, button, buttonClassName, children }: Props) {
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className={clsx("rounded-md hover:bg-sunken", buttonClassName)}
      >
        {button}
      </button>
      <div
        id={id}
        popover="auto"
        className="floating m-0 w-[min(320px,calc(100vw-32px))] rounded-lg border border-line-2 bg-surface p-2 text-ink shadow-pop"
      >
        {children}
      </div>
    </>
  );
}
