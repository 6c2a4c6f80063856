import type { Frame } from "./frame.ts";

/** The number beside a section: exactly what its page lists. Those who prepare find what they owe in their day. */
export function waitingAt(section: string, work: Frame["work"]): number {
  if (section === "today") return work?.owed ?? 0;
  return section === "worklist" && work?.kind !== "prepare" ? (work?.count ?? 0) : 0;
}
