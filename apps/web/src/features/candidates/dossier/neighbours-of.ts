import type { Neighbours } from "./dossier-head.tsx";

/** Where one of them stands in a row of people. */
export function neighboursOf(ids: readonly string[], id: string): Neighbours {
  const at = ids.indexOf(id);
  return {
    at: at + 1,
    of: at < 0 ? 0 : ids.length,
    before: ids[at - 1] ?? null,
    after: at < 0 ? null : (ids[at + 1] ?? null),
  };
}
