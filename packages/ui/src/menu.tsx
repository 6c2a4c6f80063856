import { clsx } from "clsx";
import type { ReactNode } from "react";

type Props = {
  id: string;
  /** Name of the button for those who do not see it; its content is then for the eye alone. */
  label?: string;
  button: ReactNode;
  buttonClassName?: string;
  /** Opens towards the end of the line instead of its beginning. */
  atStart?: boolean;
  /** As wide as this instead of a menu's width. */
  className?: string;
  children: ReactNode;
};

/** A button and what it opens: Escape and a click elsewhere close it, the focus returns. Needs no script. */
export function Menu({ id, label, button, buttonClassName, atStart = false, className, children }: Props) {
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
        className={clsx(
          atStart ? "floating-start" : "floating",
          "m-0 rounded-lg border border-line-2 bg-surface text-ink shadow-pop",
          className ?? "w-[min(320px,calc(100vw-32px))] p-2",
        )}
      >
        {children}
      </div>
    </>
  );
}
