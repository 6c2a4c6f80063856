import "server-only";
import { postingPreviews } from "@sansang/db/tables/postings";
import { SeePreviewInput } from "@sansang/rules/postings/posting.input";
import { command } from "../../kernel/command.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { versionLine } from "./change-version.ts";
import { loadVersion } from "./load-version.ts";
import { fingerprintOf, readProposal } from "./read-proposal.ts";

/** Notes that a person has looked at the sheet as it would be printed; another proposal by now asks for another look. */
export const seePreview = command({
  action: "postings.preview.see",
  input: SeePreviewInput,
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  run: async ({ tx, actor, input, subject, now }) => {
    const { posting, row, people } = subject;
    const fingerprint = fingerprintOf(await readProposal(tx, posting, row, people));
    if (input.seenFingerprint !== fingerprint) throw new Refusal("list_changed");
    await tx
      .insert(postingPreviews)
      .values({ versionId: row.id, fingerprint, userId: actor.userId, seenAt: now })
      .onConflictDoNothing();
    return {
      result: { versionId: row.id, fingerprint },
      line: versionLine(subject, row.status, { facts: { seen: fingerprint } }),
    };
  },
});
