import * as z from "zod";
import { CyclesInput } from "../elections/cycles.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { ReasonInput } from "../kernel/reason.input.ts";
import { VISIT_FINDINGS } from "./placement-state.ts";

/** Where a telephone says it is. What cannot be a place is none, and no reason to refuse a photo: `positionOf` tells. */
const degrees = z.number().optional().catch(undefined);

/** The page opens the camera for a list at a site. */
export const OpenCameraInput = z.object({ siteId: z.uuid(), postingId: z.uuid() });

/**
 * A photo of the sheet on the wall, already uploaded. `ticketId`: what was given when the camera opened. `sendUnread`: sent
 * although no code could be read on it.
 */
export const ProveInput = z.object({
  siteId: z.uuid(),
  postingId: z.uuid(),
  spoolId: z.string().min(1).max(100),
  fileName: plainText(1, 200),
  ticketId: z.uuid().optional(),
  sendUnread: z.boolean().optional(),
  latitude: degrees,
  longitude: degrees,
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

/** `open`: the wall of which every photo is told, and not the one alone that decides. */
export const ShowPlacementsInput = z.object({
  ...CyclesInput,
  wardId: z.uuid(),
  open: z.object({ siteId: z.uuid(), postingId: z.uuid() }).optional(),
});
