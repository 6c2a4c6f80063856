"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";

type Props = {
  /** What is in it; said when the keyboard gets there. */
  label: string;
  /** One element. */
  children: ReactNode;
};

/** Lets what is wider than the page move inside it. Only then is it a stop for the keyboard. */
export function ScrollRegion({ label, children }: Props) {
  const region = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState<boolean>();
  useEffect(() => {
    const box = region.current;
    const inner = box?.firstElementChild;
    if (!box || !(inner instanceof HTMLElement)) return;
    const watch = new ResizeObserver(() => setScrolls(inner.offsetWidth > box.clientWidth));
    watch.observe(box);
    watch.observe(inner);
    return () => watch.disconnect();
  }, []);
  return (
    <section
      ref={region}
      className="scroll-region"
      {...(scrolls !== undefined && { "data-scrolls": scrolls ? "yes" : "no" })}
      {...(scrolls && { tabIndex: 0, "aria-label": label })}
    >
      {children}
    </section>
  );
}
