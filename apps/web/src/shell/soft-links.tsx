"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { pageBehind } from "./page-behind.ts";

/**
 * Follows every link to a page of ours, and asks every search, without a new document. Another view of the same page does not
 * scroll. Markup of the server needs no script of its own for that; where no script runs the browser goes by itself.
 */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.defaultPrevented ? null : pageBehind(event);
      if (!link) return;
      event.preventDefault();
      router.push(link.pathname + link.search + link.hash, { scroll: link.pathname !== location.pathname });
    };
    const search = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement;
      if (event.defaultPrevented || form.method !== "get" || !form.getAttribute("action")) return;
      event.preventDefault();
      const asked = new URLSearchParams();
      for (const [name, value] of new FormData(form, event.submitter)) asked.append(name, String(value));
      router.push(`${form.getAttribute("action")}?${asked}`);
    };
    document.addEventListener("click", follow);
    document.addEventListener("submit", search);
    return () => {
      document.removeEventListener("click", follow);
      document.removeEventListener("submit", search);
    };
  }, [router]);
  return null;
}
