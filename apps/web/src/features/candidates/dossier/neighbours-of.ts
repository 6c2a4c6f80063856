import type { CandidateNeighbours } from "./dossier-head.tsx";

/** Where one of them stands in a row of people. */
export function candidateNeighboursOf(ids: readonly string[], id: string): CandidateNeighbours {
  const at = ids.indexOf(id);
  return {
    at: at + 1,
    of: at < 0 ? 0 : ids.length,
    before: ids[at - 1] ?? null,
    after: at < 0 ? null : (ids[at + 1] ?? null),
  };
}
