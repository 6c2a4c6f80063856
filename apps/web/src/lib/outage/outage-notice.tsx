"use client";
import { Icon } from "@sansang/ui/icon";
import { useSyncExternalStore } from "react";
import { inLanguage } from "../../i18n/in-language.ts";
import { useLanguage } from "../../i18n/language-provider.tsx";
import outage from "../../words/outage.json" with { type: "json" };
import { isWaiting, watchWaiting } from "./waiting-pages.ts";

/** Says over an open page that what was asked for comes by itself. */
export function OutageNotice() {
  const isShown = useSyncExternalStore(watchWaiting, isWaiting, () => false);
  const words = inLanguage(outage, useLanguage());
  if (!isShown) return null;
  return (
    <p
      role="status"
      data-no-print=""
      className="fixed inset-x-4 top-16 z-50 mx-auto flex max-w-[44rem] items-start gap-2 rounded-md border border-late-line bg-late-bg px-4 py-2 font-medium text-late-fg text-sm shadow-pop"
    >
      <Icon name="unplug" className="mt-0.5" />
      {words.notice}
    </p>
  );
}
