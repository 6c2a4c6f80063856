import { wallVisits } from "@sansang/db/tables/walls";
import { decide } from "@sansang/rules/kernel/machine";
import { VisitWallInput } from "@sansang/rules/postings/wall.input";
import { WALL_TRANSITIONS } from "@sansang/rules/postings/wall-transitions";
import { command } from "../../kernel/command.ts";
import { said } from "../../kernel/ledger.ts";
import { orRefuse, Refusal } from "../../kernel/refusal.ts";
import { loadPlace, lockPublished, refuseClosedPlace } from "./load-place.ts";
import { loadWall, wallFacts } from "./load-walls.ts";

/** Somebody went to look again. A sheet that is torn or gone must be posted again; one that is intact stays proven. */
export const visitWall = command({
  action: "postings.placement.visit",
  input: VisitWallInput,
  load: async (tx, { siteId, postingId }) => {
    const place = await loadPlace(tx, { siteId, postingId });
    return { ...place, current: await lockPublished(tx, postingId) };
  },
  run: async ({ tx, actor, input, subject, now }) => {
    refuseClosedPlace(subject);
    const { siteId, postingId, current } = subject;
    const { finding, note } = input;
    if (!current) throw new Refusal("list_not_published");
    const wall = await loadWall(tx, siteId, postingId);
    if (!wall) throw new Refusal("not_found");
    const visit = { version: current.version, finding, at: now };
    const state = orRefuse(
      decide(WALL_TRANSITIONS, wall.state, "postings.placement.visit", {
        wall: wallFacts(wall),
        move: { userId: actor.userId, visit },
      }),
    );
    const row = { siteId, postingId, versionId: current.id, finding, note };
    await tx.insert(wallVisits).values({ ...row, visitedBy: actor.userId, visitedAt: now });
    return {
      result: { state },
      line: {
        subjectType: "site",
        subjectId: siteId,
        alsoAbout: [postingId],
        before: { state: wall.state },
        after: { state, postingId, version: current.version, finding },
        values: said({ note }),
      },
    };
  },
});
