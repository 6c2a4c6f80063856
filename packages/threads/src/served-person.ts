import { AsyncLocalStorage } from "node:async_hooks";

/** Whose request work in threads belongs to. */
export interface ServedPerson {
  /** Strangers of the public pages stand in a queue of their own. */
  readonly group: "office" | "public";
  /** An id of a user, or the network a stranger comes from; empty for what nobody asked for. */
  readonly person: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** Modules are bundled once per layer, the process has one global object. */
const here = globalThis as { sansangServed?: AsyncLocalStorage<ServedPerson> };

function storage(): AsyncLocalStorage<ServedPerson> {
  here.sansangServed ??= new AsyncLocalStorage();
  return here.sansangServed;
}

/** Whatever is asked of threads within `work`, however deep, is asked for this person. */
export const serving = <T>(served: ServedPerson, work: () => T): T => storage().run(served, work);

export const servedPerson = (): ServedPerson => storage().getStore() ?? { group: "office", person: "" };

/** Work for the same person that goes on when his request is over. */
export const servingOn = <T>(work: () => T): T => serving({ ...servedPerson(), signal: undefined }, work);
