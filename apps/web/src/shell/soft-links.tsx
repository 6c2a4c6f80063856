"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { addressBehind } from "./address-behind.ts";

/**
 * Follows every link to a page of the office, and asks every search, without a new document. Another view of the same page
 * does not scroll. Markup of the server needs no script of its own for that; where no script runs the browser goes by itself.
 */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: Event) => {
      const to = event.defaultPrevented ? null : addressBehind(event);
      if (!to) return;
      event.preventDefault();
      router.push(to.pathname + to.search + to.hash, { scroll: to.pathname !== location.pathname });
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
