import "server-only";
import { makePostingPaper } from "@sansang/documents/posting/make-posting-paper";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { VersionInput } from "@sansang/rules/postings/posting.input";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { inScope } from "../../kernel/scope.ts";
import { readVersion } from "./load-version.ts";
import { readProposal } from "./read-proposal.ts";

/** The sheet as it would be printed now, marked as a trial: no number, no code that anybody could scan. */
export const previewPaper = query({
  action: "postings.list.view",
  input: VersionInput,
  run: async ({ context, db, scope, input, now }): Promise<Uint8Array> => {
    const { unitPath, posting, row, people } = await readVersion(db, input.versionId);
    if (!inScope(scope, unitPath)) throw new Refusal("not_found");
    const proposal = await readProposal(db, posting, row, people);
    const sheet = { preview: true, proposal, version: row.version, on: dateIn(now) } as const;
    return (await makePostingPaper("list", [sheet], { demo: context.installation.isDemo })).pdf;
  },
});
