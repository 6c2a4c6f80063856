/** How the page stands with the server. */
export interface LiveState {
  readonly connection: "connecting" | "live" | "lost";
  /** Office time at which the figures on the page were read, ISO; null before the first. */
  readonly at: string | null;
  /** The server has another build than this page. */
  readonly isOutdated: boolean;
}

const BEFORE: LiveState = { connection: "connecting", at: null, isOutdated: false };
let state = BEFORE;
const watchers = new Set<() => void>();

export function setLiveState(change: Partial<LiveState>): void {
  const next = { ...state, ...change };
  if (next.connection === state.connection && next.at === state.at && next.isOutdated === state.isOutdated)
    return;
  state = next;
  for (const watcher of watchers) watcher();
}

export function watchLiveState(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export const liveState = (): LiveState => state;

export const liveStateOnServer = (): LiveState => BEFORE;
