/** Addresses that have asked for too many codes that nothing has, as far as this process knows, and until when, ms of the real clock. */
const here = globalThis as { sansangWaiting?: Map<string, number> };

/** Shared by the gateway and by the framework's own copies of this module. */
function waiting(): Map<string, number> {
  here.sansangWaiting ??= new Map();
  return here.sansangWaiting;
}

/** The oldest go first: whoever is forgotten here is known again at his next code that is not in memory. */
const MOST = 10_000;

export function letWait(address: string, until: number): void {
  const known = waiting();
  const oldest = known.size >= MOST ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  known.set(address, until);
}

function isWaiting(address: string): boolean {
  const until = waiting().get(address);
  if (until === undefined) return false;
  if (until > Date.now()) return true;
  waiting().delete(address);
  return false;
}

const CODE_PATH = /^\/(?:(?:en|km)\/)?to\//;

/** May a page from memory answer this? Not the page of a code while its asker waits: he must not learn by it which codes there are. */
export const mayAnswerAtOnce = (url: string, address: string): boolean =>
  !CODE_PATH.test(url) || !isWaiting(address);
