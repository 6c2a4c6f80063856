import * as z from "zod";

/** Pieces of work of one hand-over; more are handed over in another. */
export const MOST_HANDED_OVER = 200;

/** `userId`: whose work it is; `workIds`: dossiers of steps and lists, by their own ids. */
export const ProposeHandOverInput = z.object({
  userId: z.uuid(),
  successorId: z.uuid({ error: "missing" }),
  workIds: z.array(z.uuid()).min(1, "missing").max(MOST_HANDED_OVER, "too_long"),
});

export const HandOverItemInput = z.object({ handOverItemId: z.uuid() });
export const HandOverItemsInput = z.object({
  handOverItemIds: z.array(z.uuid()).min(1, "missing").max(MOST_HANDED_OVER, "too_long"),
});
