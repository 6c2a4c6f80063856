import "server-only";
import { ReturnInput } from "@sansang/rules/postings/posting.input";
import { command } from "../../kernel/command.ts";
import { said } from "../../kernel/ledger.ts";
import { judgeMove, saveVersion } from "./change-version.ts";
import { loadVersion } from "./load-version.ts";

/** Sends a list back to the ward, with the reason. */
export const returnList = command({
  action: "postings.list.return",
  input: ReturnInput,
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  run: async (args) => {
    const { reason } = args.input;
    const { status } = await judgeMove("postings.list.return", args, { reason });
    return saveVersion(args, status, { returnReason: reason }, { values: said({ reason }) });
  },
});
