import { setTimeout as sleep } from "node:timers/promises";
import { tell } from "./progress.ts";
import type { Words } from "./words.ts";

/** One run of a service, from when it answers. */
export interface ServiceRun {
  /** What became of it, as the end of a sentence: «ended (SIGKILL)». */
  readonly ended: Promise<Words>;
  /** Ends it; does nothing to one that has ended. */
  stop(): Promise<void>;
}

export interface Service {
  readonly name: Words;
  /** Somebody else runs it: it is waited for. */
  readonly isForeign?: boolean;
  /** Resolves when it answers; rejects when it cannot, or when nobody wants it any more. */
  start(signal: AbortSignal): Promise<ServiceRun>;
}

/** A service that is brought back whenever it ends. */
export interface Supervised {
  /** The first start. When that does not succeed, whoever has only just asked for it is told, and nothing is tried again. */
  readonly begun: Promise<void>;
  /** Resolves as soon as it answers. */
  up(): Promise<void>;
  stop(): Promise<void>;
}

/** Between two tries: so long after the first failure, ms, twice as long after each, at most `longest`. */
const PAUSE = { first: 250, longest: 30_000 };
/** Who ran so long begins with the shortest pause again, ms. */
const RAN_WELL = 5_000;
/** Whoever did answer before he ended waits no longer than before this try. */
const LAST_PATIENT_TRY = 4;
/** After so many tries without success it is told what hinders it. */
const TRIES_IN_SILENCE = 5;

export const pauseBefore = (attempt: number): number =>
  Math.min(PAUSE.longest, PAUSE.first * 2 ** (attempt - 1));

const seconds = (ms: number): Words => {
  const text = (ms / 1000).toFixed(ms < 10_000 ? 1 : 0);
  return { vi: `${text.replace(".", ",")} s`, en: `${text} s` };
};

const gone = ({ name, isForeign }: Service, why: Words, pause: Words): Words =>
  isForeign
    ? { vi: `${name.vi} ${why.vi}; đang chờ`, en: `${name.en} ${why.en}; waiting for it` }
    : {
        vi: `${name.vi} ${why.vi}; mở lại sau ${pause.vi}`,
        en: `${name.en} ${why.en}; starting it again in ${pause.en}`,
      };

const stillGone = ({ name }: Service, why: Words): Words => ({
  vi: `${name.vi} chưa chạy lại được, vẫn đang thử mỗi ${seconds(PAUSE.longest).vi}: ${why.vi}`,
  en: `${name.en} does not come back, and is tried every ${seconds(PAUSE.longest).en}: ${why.en}`,
});

const back = ({ name }: Service, away: Words): Words => ({
  vi: `${name.vi} đã chạy lại sau ${away.vi}`,
  en: `${name.en} is back after ${away.en}`,
});

export interface Supervision {
  /** Those it cannot do without: it is brought back after them. */
  readonly needs: readonly Supervised[];
  /** The one sentence for whatever a start was hindered by. */
  readonly formatProblem: (problem: unknown) => Words;
  /** How long to wait before a try, counted from 1, ms. */
  readonly pause?: (attempt: number) => number;
  readonly onSentence?: (mark: "⚠" | "✖" | "✓", sentence: Words) => void;
}

const onScreen = (mark: string, { vi, en }: Words): void => tell(`${mark} ${vi} / ${en}`);

/** Starts a service, and brings it back for as long as it is not stopped. */
export function supervise(
  service: Service,
  { needs, formatProblem, pause = pauseBefore, onSentence = onScreen }: Supervision,
): Supervised {
  const stopping = new AbortController();
  const { signal } = stopping;
  let answering = Promise.withResolvers<void>();
  let starting = service.start(signal);

  /** Tries until it answers; null when it is not wanted any more. */
  async function bringBack(attempt: number): Promise<ServiceRun | null> {
    for (let tries = attempt; !signal.aborted; tries += 1) {
      await sleep(pause(tries), undefined, { signal });
      for (const need of needs) await need.up();
      signal.throwIfAborted();
      try {
        starting = service.start(signal);
        return await starting;
      } catch (problem) {
        if (tries - attempt + 1 === TRIES_IN_SILENCE && !signal.aborted)
          onSentence("✖", stillGone(service, formatProblem(problem)));
      }
    }
    return null;
  }

  async function watch(first: ServiceRun): Promise<void> {
    let attempt = 1;
    for (let run: ServiceRun | null = first; run; ) {
      const since = Date.now();
      const why = await run.ended;
      if (signal.aborted) return;
      const ended = Date.now();
      answering = Promise.withResolvers();
      attempt = ended - since < RAN_WELL ? Math.min(attempt + 1, LAST_PATIENT_TRY) : 1;
      onSentence("⚠", gone(service, why, seconds(pause(attempt))));
      run = await bringBack(attempt);
      if (run && !signal.aborted) onSentence("✓", back(service, seconds(Date.now() - ended)));
      answering.resolve();
    }
  }

  const begun = starting.then((first) => {
    answering.resolve();
    // Only a stop interrupts it.
    void watch(first).catch(() => {});
  });
  return {
    begun,
    up: () => answering.promise,
    async stop() {
      stopping.abort();
      answering.resolve();
      const run = await starting.catch(() => null);
      await run?.stop();
    },
  };
}
