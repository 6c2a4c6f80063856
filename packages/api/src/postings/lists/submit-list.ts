import "server-only";
import { VersionInput } from "@sansang/rules/postings/posting.input";
import { command } from "../../kernel/command.ts";
import { judgeMove, saveVersion } from "./change-version.ts";
import { loadVersion } from "./load-version.ts";

/** Sends a draft to whoever approves. */
export const submitList = command({
  action: "postings.list.submit",
  input: VersionInput,
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  run: async (args) => {
    const { status, fingerprint } = await judgeMove("postings.list.submit", args);
    const { actor, now } = args;
    const columns = { submittedBy: actor.userId, submittedAt: now, returnReason: null };
    return saveVersion(args, status, columns, { facts: { fingerprint } });
  },
});
