import "server-only";
import { DocumentInput } from "@sansang/rules/postings/posting.input";
import { command } from "../../kernel/command.ts";
import { judgeMove, saveVersion } from "./change-version.ts";
import { loadVersion } from "./load-version.ts";

/** Writes down upon which decision a draft is posted and who signs it. */
export const setDocument = command({
  action: "postings.list.prepare",
  input: DocumentInput,
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  run: async (args) => {
    const { status } = await judgeMove("postings.list.prepare", args);
    const { versionId: _, ...facts } = args.input;
    return saveVersion(args, status, facts, facts);
  },
});
