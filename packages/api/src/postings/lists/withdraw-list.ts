import "server-only";
import { VersionInput } from "@sansang/rules/postings/posting.input";
import { command } from "../../kernel/command.ts";
import { judgeMove, saveVersion } from "./change-version.ts";
import { loadVersion } from "./load-version.ts";

/** Takes a list back before it is published: the ward what it has sent, the approver his approval. */
export const withdrawList = command({
  action: "postings.list.withdraw",
  input: VersionInput,
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  run: async (args) => {
    const { status } = await judgeMove("postings.list.withdraw", args);
    return saveVersion(args, status, { fingerprint: null, approvedBy: null, approvedAt: null });
  },
});
