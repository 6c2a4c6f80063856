"use client";
import { Spinner } from "@sansang/ui/spinner";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import type { Messages } from "../i18n/messages.ts";
import { pageBehind } from "./page-behind.ts";

/** Says that the next page is being fetched, if that takes long enough to be noticed; the old page stays readable. */
export function PageTurn({ words }: { words: Messages["shell"]["turn"] }) {
  const [turning, setTurning] = useState(false);
  const here = `${usePathname()}?${useSearchParams()}`;
  const [shown, setShown] = useState(here);
  if (shown !== here) {
    setShown(here);
    setTurning(false);
  }
  useEffect(() => {
    const begin = (event: MouseEvent) => {
      const link = pageBehind(event);
      if (link && link.pathname + link.search !== location.pathname + location.search) setTurning(true);
    };
    document.addEventListener("click", begin);
    return () => document.removeEventListener("click", begin);
  }, []);
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
