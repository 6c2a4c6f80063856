"use client";
import { useRouter } from "next/navigation";
import { useLayoutEffect } from "react";
import { addressBehind } from "./address-behind.ts";

/**
 * Follows every link to a page of the office, and asks every search, without a new document. Markup of the server needs no
 * script of its own for that; where no script runs the browser goes by itself.
 */
export function SoftLinks() {
  const router = useRouter();
  // Before the page is seen: whoever clicks at once goes the same way.
  useLayoutEffect(() => {
    const follow = (event: Event) => {
      const address = event.defaultPrevented ? null : addressBehind(event);
      if (!address) return;
      event.preventDefault();
      const { to, stays } = address;
      router.push(to.pathname + to.search + to.hash, { scroll: !stays });
    };
    document.addEventListener("click", follow);
    document.addEventListener("submit", follow);
    return () => {
      document.removeEventListener("click", follow);
      document.removeEventListener("submit", follow);
    };
  }, [router]);
  return null;
}
