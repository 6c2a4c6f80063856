"use client";
import { Button } from "@sansang/ui/button";
import { useEffect, useState } from "react";
import { inLanguage } from "../i18n/in-language.ts";
import { useLanguage } from "../i18n/language-provider.tsx";
import { OutdatedNotice } from "../lib/live/outdated-notice.tsx";
import { isPageOutdated } from "../lib/live/page-build.ts";
import { isServerThere, serverBack } from "../lib/outage/server-back.ts";
import crash from "../words/crash.json" with { type: "json" };
import outage from "../words/outage.json" with { type: "json" };
import { incidentNumber } from "./incident-number.ts";
import { Notice } from "./notice.tsx";

type Props = { digest: string | undefined; retry: () => void };

/** Is the database or the whole server away? Then the page comes back by itself. */
function useAway(retry: () => void): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const waitAway = async () => {
      if ((await isServerThere()) || leaving.signal.aborted) return;
      setAway(true);
      await serverBack(leaving.signal);
      retry();
    };
    // It rejects when the page is left.
    void waitAway().catch(() => {});
    return () => leaving.abort();
  }, [retry]);
  return isAway;
}

/** Brings its own few words: a page that crashed may have got none. */
export function Crash({ digest = "", retry }: Props) {
  const language = useLanguage();
  const [words, away] = [inLanguage(crash, language), inLanguage(outage, language)];
  const isAway = useAway(retry);
  const [isOutdated, setIsOutdated] = useState(false);
  useEffect(() => void isPageOutdated().then(setIsOutdated), []);
  if (isAway)
    return (
      <Notice icon="unplug" tone="late" title={away.title}>
        <p className="text-ink-2 text-sm">{away.page}</p>
      </Notice>
    );
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
