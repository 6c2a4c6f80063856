"use client";
import Form from "next/form";
import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

type Props = {
  /** The page that answers. */
  action: string;
  className?: string;
  children: ReactNode;
};

/**
 * A question that stands in the address, in boxes of `search-fields.tsx`. When the address changes, the boxes follow; what
 * somebody has typed since he asked stays, though the answer to the question before comes meanwhile.
 */
export function SearchForm({ action, className, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const isTyping = useRef(false);
  const address = useSearchParams();
  // biome-ignore lint/correctness/useExhaustiveDependencies: A new address brings new boxes.
  useEffect(() => {
    if (isTyping.current) return;
    const boxes = form.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-asked]");
    for (const box of boxes ?? []) box.value = box.dataset.asked ?? "";
  }, [address]);
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
