"use client";
import Form from "next/form";
import { type ReactNode, useEffect, useRef } from "react";

type Props = {
  /** The page that answers. */
  action: string;
  /** What the address asks, by the name of its box. */
  asked: Readonly<Record<string, string | undefined>>;
  className?: string;
  children: ReactNode;
};

/**
 * A question that stands in the address. When another is asked, the boxes follow; what somebody has typed since he asked
 * stays, though the answer to the question before comes meanwhile.
 */
export function SearchForm({ action, asked, className, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const isTyping = useRef(false);
  const said = JSON.stringify(Object.entries(asked).map(([name, value = ""]) => [name, value]));
  useEffect(() => {
    if (isTyping.current) return;
    for (const [name, value] of JSON.parse(said) as [string, string][]) {
      const box = form.current?.elements.namedItem(name);
      if (box instanceof HTMLInputElement || box instanceof HTMLSelectElement) box.value = value;
    }
  }, [said]);
  return (
    <Form
      ref={form}
      action={action}
      role="search"
      className={className}
      onInput={() => {
        isTyping.current = true;
      }}
      onSubmit={() => {
        isTyping.current = false;
      }}
    >
      {children}
    </Form>
  );
}
