import "server-only";
import { DocumentInput } from "@sansang/rules/postings/posting.input";
import { command } from "../../kernel/command.ts";
import { mergedOrRefuse } from "../../kernel/edit.ts";
import { changed } from "../../kernel/ledger.ts";
import { judgeMove, saveVersion } from "./change-version.ts";
import { loadVersion } from "./load-version.ts";

/** Writes down upon which decision a draft is posted and who signs it. */
export const setDocument = command({
  action: "postings.list.prepare",
  input: DocumentInput,
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  run: async (args) => {
    const { status } = await judgeMove("postings.list.prepare", args);
    const { versionId: _, opened, ...typed } = args.input;
    const { row } = args.subject;
    const facts = mergedOrRefuse(row, typed, opened);
    return saveVersion(args, status, facts, { values: changed(row, facts) });
  },
});
