"use client";
import { useSyncExternalStore } from "react";
import { fill } from "../../i18n/fill.ts";
import type { Messages } from "../../i18n/messages.ts";
import { liveState, liveStateOnServer, watchLiveState } from "./live-state.ts";

/** `09:20:14` in Viet Nam. */
const clockOf = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(11, 19);

type Props = {
  /** Office time at which the page was made, ISO. */
  at: string;
  words: Messages["shell"]["live"];
};

/** A dot and the time of the figures; a lost connection says so, the figures stay. */
export function LiveIndicator({ at: made, words }: Props) {
  const { connection, at } = useSyncExternalStore(watchLiveState, liveState, liveStateOnServer);
  const clock = clockOf(at ?? made);
  if (connection === "lost")
    return (
      <span role="status" className="inline-flex items-center gap-2 text-late-fg text-sm">
        <span aria-hidden="true" className="size-2 rounded-full border-2 border-late-solid" />
        {fill(words.lost, { clock })}
      </span>
    );
  return (
    <span className="inline-flex items-center gap-2 text-ink-2 text-sm">
      <span aria-hidden="true" className="relative size-2 rounded-full bg-ok-solid">
        {connection === "live" && <span className="ping absolute inset-0 rounded-full bg-ok-solid" />}
      </span>
      <span>{fill(connection === "live" ? words.live : words.connecting, { clock })}</span>
    </span>
  );
}
