import "server-only";
import type { Db } from "@sansang/db/client";
import type { CorrectionNotice } from "@sansang/documents/posting/posting-paper.input";
import { addDays, dateIn } from "@sansang/rules/kernel/calendar";
import type { FrozenSheet } from "./frozen-sheet.ts";
import { postListsDueOn } from "./posting-due.ts";

/** Days within which a corrected list must hang again, where election day and the posting's own due date leave them [P]. */
const POST_AGAIN_DAYS = 2;

/** What the notice of a correction says; null for a first version. */
export async function correctionNotice(
  db: Db,
  { sheet: { content, marks, changes }, cycleId, wardId }: FrozenSheet,
): Promise<CorrectionNotice | null> {
  if (!changes) return null;
  const due = await postListsDueOn(db, cycleId, wardId);
  const soon = addDays(dateIn(new Date(marks.publishedAt)), POST_AGAIN_DAYS);
  const dueOn = due !== null && due > soon ? due : soon;
  const sites = content.sites.map((site) => ({ ...site, dueOn }));
  return { content, marks, changes, sites };
}
