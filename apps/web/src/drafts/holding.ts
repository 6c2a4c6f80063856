const markOf = (owner: string): string => `sansang.drafts.${owner}`;

/** Does something of this person lie sealed on this device? Asked of a mark, so that nothing has to be loaded for it. */
export function mayHold(owner: string): boolean {
  try {
    return localStorage.getItem(markOf(owner)) !== null;
  } catch {
    return false;
  }
}

export function markHolding(owner: string, holds: boolean): void {
  if (holds === mayHold(owner)) return;
  if (holds) localStorage.setItem(markOf(owner), "");
  else localStorage.removeItem(markOf(owner));
}
