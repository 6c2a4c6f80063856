"use client";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { leadsHere } from "./leads-here.ts";

/** The navigation is not drawn anew when the page inside it changes: its links learn which of them leads here. */
export function Whereabouts() {
  const path = usePathname();
  useEffect(() => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-nav]"))
      if (leadsHere(link.pathname, path)) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
  }, [path]);
  return null;
}
