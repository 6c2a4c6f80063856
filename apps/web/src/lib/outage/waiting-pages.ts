/** How many requests for pages wait for the server to come back. */
let waiting = 0;
const watchers = new Set<() => void>();

export function countWaiting(by: 1 | -1): void {
  waiting += by;
  for (const watcher of watchers) watcher();
}

export function watchWaiting(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export const isWaiting = (): boolean => waiting > 0;
