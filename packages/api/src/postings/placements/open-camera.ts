import { cameraTickets } from "@sansang/db/tables/placements";
import { OpenCameraInput } from "@sansang/rules/postings/placement.input";
import { command } from "../../kernel/command.ts";
import { loadPlace, refuseClosedPlace } from "./load-place.ts";

/** The page opens its camera for a list at a site: what is handed out serves this person for one photo taken there. */
export const openCamera = command({
  action: "postings.camera.open",
  input: OpenCameraInput,
  load: (tx, placement) => loadPlace(tx, placement),
  run: async ({ tx, actor, subject, now }) => {
    refuseClosedPlace(subject);
    const { siteId, postingId } = subject;
    const [ticket] = await tx
      .insert(cameraTickets)
      .values({ siteId, postingId, openedBy: actor.userId, openedAt: now })
      .returning({ id: cameraTickets.id });
    return {
      result: { ticketId: ticket?.id ?? "" },
      line: { subjectType: "site", subjectId: siteId, alsoAbout: [postingId], after: { postingId } },
    };
  },
});
