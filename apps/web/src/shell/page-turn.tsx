"use client";
import { Spinner } from "@sansang/ui/spinner";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import type { Messages } from "../i18n/messages.ts";
import { addressBehind } from "./address-behind.ts";

/** The rows still answer the question before: they are read, but do not open. */
function holdOldRows(event: MouseEvent): void {
  if (!document.documentElement.hasAttribute("data-asking")) return;
  if (!(event.target instanceof Element && event.target.closest(".data-table tbody"))) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Says that the next page is being fetched, if that takes long enough to be noticed; the old page stays readable. */
export function PageTurn({ words }: { words: Messages["shell"]["turn"] }) {
  const [turning, setTurning] = useState<"elsewhere" | "same page" | null>(null);
  const here = `${usePathname()}?${useSearchParams()}`;
  const [shown, setShown] = useState(here);
  if (shown !== here) {
    setShown(here);
    setTurning(null);
  }
  useEffect(() => {
    const begin = (event: Event) => {
      const to = addressBehind(event)?.to;
      if (to && to.pathname + to.search !== location.pathname + location.search)
        setTurning(to.pathname === location.pathname ? "same page" : "elsewhere");
    };
    document.addEventListener("click", begin);
    document.addEventListener("submit", begin);
    window.addEventListener("click", holdOldRows, true);
    return () => {
      document.removeEventListener("click", begin);
      document.removeEventListener("submit", begin);
      window.removeEventListener("click", holdOldRows, true);
    };
  }, []);
  useEffect(() => {
    document.documentElement.toggleAttribute("data-asking", turning === "same page");
  }, [turning]);
  if (!turning) return null;
  return (
    <p
      role="status"
      className="appear-late fixed top-16 left-1/2 z-50 flex -translate-x-1/2 items-center gap-2 rounded-full border border-line-2 bg-surface px-4 py-1.5 text-sm shadow-pop"
    >
      <Spinner />
      <span>{words.opening}</span>
      <span className="appear-too-late">{words.late}</span>
    </p>
  );
}
