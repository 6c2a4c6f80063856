import "server-only";
import type { Tx } from "@sansang/db/client";
import { postings, postingVersions } from "@sansang/db/tables/postings";
import { PrepareInput } from "@sansang/rules/postings/posting.input";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { loadNomination } from "../../candidates/nomination/load-nomination.ts";
import { command } from "../../kernel/command.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { placeDefaultSites } from "../placements/default-sites.ts";

/** What the ward wrote last over a list of this cycle: the next one begins with the same decision and signatory. */
async function lastDocument(tx: Tx, cycleId: string, wardId: string) {
  const [last] = await tx
    .select({
      decisionNumber: postingVersions.decisionNumber,
      decisionOn: postingVersions.decisionOn,
      signatoryCapacity: postingVersions.signatoryCapacity,
      signatoryName: postingVersions.signatoryName,
    })
    .from(postingVersions)
    .innerJoin(postings, eq(postings.id, postingVersions.postingId))
    .where(
      and(
        eq(postings.cycleId, cycleId),
        eq(postings.wardId, wardId),
        isNotNull(postingVersions.signatoryName),
      ),
    )
    .orderBy(desc(postingVersions.preparedAt), desc(postingVersions.id))
    .limit(1);
  return last ?? {};
}

/** Begins the list of a khóm: its first version, a draft that follows the register until it is published. */
export const prepareList = command({
  action: "postings.list.prepare",
  input: PrepareInput,
  load: loadNomination,
  run: async ({ tx, actor, subject, now }) => {
    const { cycle, unitId, unitPath, wardId } = subject;
    await placeDefaultSites(tx, { cycleId: cycle.id, unitId });
    const [posting] = await tx
      .insert(postings)
      .values({ cycleId: cycle.id, unitId, unitPath, wardId, kind: "candidate_list" })
      .onConflictDoNothing()
      .returning({ id: postings.id });
    if (!posting) throw new Refusal("not_possible_now");
    const [row] = await tx
      .insert(postingVersions)
      .values({
        postingId: posting.id,
        version: 1,
        status: "draft",
        ...(await lastDocument(tx, cycle.id, wardId)),
        preparedBy: actor.userId,
        preparedAt: now,
      })
      .returning({ id: postingVersions.id });
    return {
      result: { unitId, postingId: posting.id, versionId: row?.id ?? "", version: 1 },
      line: {
        subjectType: "posting",
        subjectId: posting.id,
        alsoAbout: row ? [row.id] : [],
        group: posting.id,
        after: { version: 1, status: "draft" },
      },
    };
  },
});
