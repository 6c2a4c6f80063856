import type { AsyncLocalStorage } from "node:async_hooks";

/** The request that is being answered, for as long as it is. */
export interface Answering {
  /** Path of the address, without what follows `?`. */
  readonly path: string;
  /** Who asks: the address that the gateway found, which no header can change. */
  readonly address: string;
  /** Stands in the answer (`X-Request-Id`) and in every line that is written about it. */
  readonly requestId: string;
  /**
   * Markup that server components have made, until its slot puts it into the page; null where the answer is not a whole
   * document but the framework's own later request, which takes the markup along.
   */
  readonly markup: Map<string, string> | null;
}

/** Modules are bundled once per layer, the process has one global object; `server.ts` puts the storage there. */
const process = globalThis as { sansangAnswering?: AsyncLocalStorage<Answering> };

export const rememberAnswering = (storage: AsyncLocalStorage<Answering>): void => {
  process.sansangAnswering = storage;
};

/** Undefined in the browser and in `next dev`, which has no gateway. */
export const currentAnswering = (): Answering | undefined => process.sansangAnswering?.getStore();
