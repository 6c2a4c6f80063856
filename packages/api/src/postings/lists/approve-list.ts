import "server-only";
import { ApproveInput } from "@sansang/rules/postings/posting.input";
import { command } from "../../kernel/command.ts";
import { judgeMove, saveVersion } from "./change-version.ts";
import { loadVersion } from "./load-version.ts";

/** Approves a list as it reads now; the approval carries its fingerprint and dies with the next change. */
export const approveList = command({
  action: "postings.list.approve",
  input: ApproveInput,
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  run: async (args) => {
    const { actor, now, input } = args;
    const { status, fingerprint } = await judgeMove("postings.list.approve", args, {
      seenFingerprint: input.seenFingerprint,
    });
    const columns = { fingerprint, approvedBy: actor.userId, approvedAt: now };
    return saveVersion(args, status, columns, { facts: { fingerprint } });
  },
});
