import "server-only";
import { makePostingPaper } from "@sansang/documents/posting/make-posting-paper";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { PreviewInput } from "@sansang/rules/postings/posting.input";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { inScope } from "../../kernel/scope.ts";
import { readVersion } from "./load-version.ts";
import { readProposal } from "./read-proposal.ts";

/** The sheets as they would be printed now, one after another, marked as a trial: no number, no code that anybody could scan. */
export const previewPaper = query({
  action: "postings.list.view",
  input: PreviewInput,
  run: async ({ context, db, scope, input, now }): Promise<Uint8Array> => {
    const on = dateIn(now);
    const sheets = [];
    for (const versionId of input.versionIds) {
      const { unitPath, posting, row, people } = await readVersion(db, versionId);
      if (!inScope(scope, unitPath)) throw new Refusal("not_found");
      const proposal = await readProposal(db, posting, row, people);
      sheets.push({ preview: true, proposal, version: row.version, on } as const);
    }
    return (await makePostingPaper("list", sheets, { demo: context.installation.isDemo })).pdf;
  },
});
