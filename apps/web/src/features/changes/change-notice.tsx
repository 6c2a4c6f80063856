"use client";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore, useTransition } from "react";
import { fill } from "../../i18n/fill.ts";
import { liveState, liveStateOnServer, setLiveState, watchLiveState } from "../../lib/live/live-state.ts";
import { OutdatedNotice } from "../../lib/live/outdated-notice.tsx";
import { listenToChanges } from "./listen-to-changes.ts";

/** At least so long between two readings of the page, and between two announcements, ms. */
const READ_EVERY = 300;
const ANNOUNCE_EVERY = 10_000;

type Props = {
  /** Where the ledger stood when the page was made. */
  cursor: string;
  /** Office time at which the page was made, ISO. */
  at: string;
  /** «{count} thay đổi …» */
  changed: string;
};

/** Hears that something changed and asks the page again; says it to screen readers now and then. */
export function ChangeNotice({ cursor, at, changed }: Props) {
  const router = useRouter();
  const [reading, startReading] = useTransition();
  const [changes, setChanges] = useState(0);
  const [announced, setAnnounced] = useState(0);
  const first = useRef(cursor);

  const rung = useEffectEvent((units: number) => setChanges((before) => before + units));
  useEffect(() => listenToChanges(first.current, rung), []);
  useEffect(() => setLiveState({ at }), [at]);

  const { isOutdated } = useSyncExternalStore(watchLiveState, liveState, liveStateOnServer);
  const [read, setRead] = useState(0);
  useEffect(() => {
    // What is read anew of another build would replace the page, and what is typed with it.
    if (reading || isOutdated || read === changes) return;
    const timer = setTimeout(() => {
      setRead(changes);
      startReading(() => router.refresh());
    }, READ_EVERY);
    return () => clearTimeout(timer);
  }, [changes, isOutdated, read, reading, router]);

  useEffect(() => {
    if (announced === changes) return;
    const timer = setTimeout(() => setAnnounced(changes), ANNOUNCE_EVERY);
    return () => clearTimeout(timer);
  }, [changes, announced]);

  return (
    <>
      {isOutdated && (
        <div className="fixed inset-x-4 bottom-4 z-50 mx-auto max-w-[720px]">
          <OutdatedNotice />
        </div>
      )}
      <p aria-live="polite" className="sr-only">
        {announced > 0 && fill(changed, { count: announced })}
      </p>
    </>
  );
}
