"use client";
import { useRouter } from "next/navigation";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { currentAnswering } from "./answering.ts";
import { changeInto } from "./change-into.ts";

export type MarkupHolder = "div" | "tbody" | "ol" | "ul";

type Props = { as?: MarkupHolder | undefined; className?: string | undefined } & (
  | { readonly id: string; readonly markup?: undefined }
  | { readonly markup: string; readonly id?: undefined }
);

/** What came with a document, for the day its page is gone back to. */
const arrived = new Map<string, string>();
const MOST = 24;

function keep(id: string, markup: string): void {
  arrived.delete(id);
  arrived.set(id, markup);
  for (const oldest of arrived.keys()) {
    if (arrived.size <= MOST) return;
    arrived.delete(oldest);
  }
}

/** Shows markup of the server; when it changes only what reads otherwise is touched, so the focus and the place stay. */
export function MarkupSlot({ as: Holder = "div", className, id, markup }: Props) {
  const router = useRouter();
  const box = useRef<HTMLElement>(null);
  const [first] = useState(
    () => markup ?? currentAnswering()?.markup?.get(id ?? "") ?? arrived.get(id ?? "") ?? "",
  );
  /** What the element reads; null: what came with the document, which nobody has looked at yet. */
  const shown = useRef<string | null>(first === "" && id !== undefined ? null : first);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const found = markup ?? arrived.get(id ?? "") ?? (shown.current === null ? element.innerHTML : "");
    if (id !== undefined) {
      shown.current ??= found;
      if (found === "") return router.refresh();
      keep(id, found);
    }
    if (shown.current !== found) changeInto(element, found);
    shown.current = found;
  }, [id, markup, router]);

  return (
    <Holder
      ref={box as RefObject<never>}
      className={className}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: `toMarkup` has escaped every text in it
      dangerouslySetInnerHTML={{ __html: first }}
    />
  );
}
