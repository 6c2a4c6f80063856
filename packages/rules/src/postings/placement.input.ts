import * as z from "zod";
import { CyclesInput } from "../elections/cycles.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { ReasonInput } from "../kernel/reason.input.ts";
import { VISIT_FINDINGS } from "./placement-state.ts";
import { Coordinates } from "./site.input.ts";

/** A photo of the sheet on the wall, already uploaded. `sendUnread`: sent although no code could be read on it. */
export const ProveInput = z.object({
  siteId: z.uuid(),
  postingId: z.uuid(),
  spoolId: z.string().min(1).max(100),
  fileName: plainText(1, 200),
  sendUnread: z.boolean().optional(),
  ...Coordinates,
});

export const AcceptPhotoInput = z.object({ photoId: z.uuid() });
export const RefusePhotoInput = z.object({ photoId: z.uuid(), reason: ReasonInput });

/** Somebody went to look again: does the sheet still hang? */
export const VisitPlacementInput = z.object({
  siteId: z.uuid(),
  postingId: z.uuid(),
  finding: z.enum(VISIT_FINDINGS, { error: "missing" }),
  note: plainText(0, 500).default(""),
});

export const ShowPlacementsInput = z.object({ ...CyclesInput, wardId: z.uuid() });
