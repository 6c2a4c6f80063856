"use client";
import { clsx } from "clsx";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Icon } from "./icon.tsx";

type Props = {
  title: ReactNode;
  /** Words of the button that closes it. */
  closeLabel: string;
  /** Called once the person leaves it: Escape or the cross. */
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
};

/** Opens over the page while it is rendered; the browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, closeLabel, onClose, wide = false, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={clsx(
        "m-auto max-h-[min(92dvh,900px)] w-[calc(100%-32px)] overflow-auto rounded-xl border border-line-2 bg-surface p-0 text-ink shadow-pop backdrop:bg-[rgb(16_22_38/.45)]",
        wide ? "max-w-[720px]" : "max-w-[520px]",
      )}
    >
      <header className="flex items-center gap-3 border-line border-b py-2 pr-2 pl-5">
        <h2 id={heading} className="grow text-lg">
          {title}
        </h2>
        <button
          type="button"
          aria-label={closeLabel}
          onClick={onClose}
          className="grid size-11 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-sunken"
        >
          <Icon name="x" size={18} />
        </button>
      </header>
      <div className="p-5">{children}</div>
    </dialog>
  );
}
