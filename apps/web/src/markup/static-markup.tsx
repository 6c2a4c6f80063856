import "server-only";
import type { ReactNode } from "react";
import { currentAnswering } from "./answering.ts";
import { type MarkupHolder, MarkupSlot } from "./markup-slot.tsx";
import { toMarkup } from "./to-markup.ts";

type Props = {
  /** The element that holds them, a `div` by default. */
  as?: MarkupHolder;
  className?: string;
} & (
  | {
      /** Elements and plain components only. */
      children: ReactNode;
      markup?: undefined;
    }
  | {
      /** Made by `toMarkup` before. */
      markup: string;
      children?: undefined;
    }
);

/**
 * Draws its children on the server and hands them over as they are: the browser neither gets them a second time as data nor
 * brings them to life. For tables and lists, where that second copy is more than half of a page.
 */
export function StaticMarkup({ as, className, markup: drawn, children }: Props) {
  const markup = drawn ?? toMarkup(children);
  const pieces = currentAnswering()?.markup;
  if (!pieces || markup === "") return <MarkupSlot as={as} className={className} markup={markup} />;
  const id = crypto.randomUUID();
  pieces.set(id, markup);
  return <MarkupSlot as={as} className={className} id={id} />;
}
