"use client";
import { Button } from "@sansang/ui/button";
import { useEffect, useState } from "react";
import { inLanguage } from "../i18n/in-language.ts";
import { useLanguage } from "../i18n/language-provider.tsx";
import { OutdatedNotice } from "../lib/live/outdated-notice.tsx";
import { isPageOutdated } from "../lib/live/page-build.ts";
import crash from "../words/crash.json" with { type: "json" };
import { incidentNumber } from "./incident-number.ts";
import { Notice } from "./notice.tsx";

type Props = { digest: string | undefined; retry: () => void };

/** Brings its own few words: a page that crashed may have got none. */
export function Crash({ digest = "", retry }: Props) {
  const words = inLanguage(crash, useLanguage());
  const [isOutdated, setIsOutdated] = useState(false);
  useEffect(() => void isPageOutdated().then(setIsOutdated), []);
  if (isOutdated) return <OutdatedNotice />;
  return (
    <Notice icon="unplug" tone="late" title={words.title.replace("{number}", incidentNumber(digest))}>
      <Button variant="primary" size={44} onClick={retry}>
        {words.again}
      </Button>
      <p className="text-ink-2 text-sm">{words.help}</p>
    </Notice>
  );
}
