import "server-only";
import { TakeDownInput } from "@sansang/rules/postings/posting.input";
import { command } from "../../kernel/command.ts";
import { judgeMove, saveVersion } from "./change-version.ts";
import { loadPosting } from "./load-version.ts";

/** Records that the sheets have come down after election day. */
export const takeDownList = command({
  action: "postings.list.take_down",
  input: TakeDownInput,
  load: (tx, { postingId }) => loadPosting(tx, postingId),
  run: async (args) => {
    const { status } = await judgeMove("postings.list.take_down", args);
    return saveVersion(args, status, { closedAt: args.now });
  },
});
