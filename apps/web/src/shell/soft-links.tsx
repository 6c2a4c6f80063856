"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isPlainClick } from "./is-plain-click.ts";

/** Follows the links and the searches of static markup (`data-soft`) without a new document; another view of the same page does not scroll. */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.defaultPrevented || !isPlainClick(event)) return;
      const link = event.target.closest<HTMLAnchorElement>("a[data-soft], a[data-cell]");
      if (!link) return;
      event.preventDefault();
      router.push(link.getAttribute("href") ?? "/", { scroll: link.pathname !== location.pathname });
    };
    const search = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.dataset.soft === undefined || event.defaultPrevented)
        return;
      event.preventDefault();
      const asked = new URLSearchParams();
      for (const [name, value] of new FormData(form, event.submitter)) asked.append(name, String(value));
      router.push(`${form.getAttribute("action") ?? ""}?${asked}`);
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
