import "server-only";
import { postingVersions } from "@sansang/db/tables/postings";
import { CorrectInput } from "@sansang/rules/postings/posting.input";
import { command } from "../../kernel/command.ts";
import { newValues } from "../../kernel/ledger.ts";
import { checkTransition, versionLine } from "./change-version.ts";
import { loadPosting } from "./load-version.ts";

/** Opens the next version of a published list, with the reason that its notice will print. */
export const correctList = command({
  action: "postings.list.correct",
  input: CorrectInput,
  load: (tx, { postingId }) => loadPosting(tx, postingId),
  run: async (args) => {
    const { tx, actor, input, subject, now } = args;
    const { posting, row } = subject;
    await checkTransition("postings.list.correct", args, { reason: input.reason });
    const version = row.version + 1;
    const { decisionNumber, decisionOn, signatoryCapacity, signatoryName } = row;
    const [next] = await tx
      .insert(postingVersions)
      .values({
        postingId: posting.id,
        version,
        status: "draft",
        reason: input.reason,
        decisionNumber,
        decisionOn,
        signatoryCapacity,
        signatoryName,
        preparedBy: actor.userId,
        preparedAt: now,
      })
      .returning({ id: postingVersions.id });
    return {
      result: { postingId: posting.id, versionId: next?.id ?? "", version },
      line: {
        ...versionLine(subject, "draft", { values: newValues({ reason: input.reason }) }),
        alsoAbout: next ? [next.id] : [],
        after: { version, status: "draft" },
      },
    };
  },
});
