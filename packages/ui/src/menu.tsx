import { clsx } from "clsx";
import type { ReactNode } from "react";

type Props = {
  id: string;
  /** Name of the button for those who do not see it; its content is then for the eye alone. */
  label?: string;
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
        className={clsx("rounded-md hover:bg-sunken", buttonClassName)}
      >
        {label ? (
          <>
            <span className="sr-only">{label}</span>
            <span aria-hidden="true" className="contents">
              {button}
            </span>
          </>
        ) : (
          button
        )}
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
