import "server-only";
import { candidateFindings } from "@sansang/db/tables/candidates";
import type { Institution } from "@sansang/rules/access/roles";
import { FindEligibleInput, FindIneligibleInput } from "@sansang/rules/candidates/candidate.input";
import type { Finding } from "@sansang/rules/candidates/vetting";
import type { FindingGround } from "@sansang/rules/candidates/vocabulary/grounds";
import { command, type Done, type Run } from "../../kernel/command.ts";
import { newValues } from "../../kernel/ledger.ts";
import { type Changed, changeCandidate } from "../change-candidate.ts";
import { type LoadedCandidate, loadCandidate } from "../load-candidate.ts";
import { refuseOwnFile } from "./refuse-own-file.ts";

interface Concluded {
  readonly institution: Institution;
  readonly seenVersion: number;
  readonly ground?: FindingGround;
  readonly reason?: string;
}

const ACTIONS = {
  eligible: "candidates.candidate.find_eligible",
  not_eligible: "candidates.candidate.find_ineligible",
} as const;

/** What both conclusions share: one institution concludes on the version it has seen; the last one to speak decides. */
async function concludeVetting(
  kind: Finding["kind"],
  args: Run<Concluded, LoadedCandidate>,
): Promise<Done<Changed>> {
  const { tx, actor, subject, input, now } = args;
  const { institution, seenVersion, ground, reason } = input;
  await refuseOwnFile(args);
  const finding = {
    candidateId: subject.row.id,
    version: subject.row.version,
    institution,
    kind,
    ground: ground ?? null,
    reason: reason ?? null,
    givenBy: actor.userId,
    givenAt: now,
  };
  return changeCandidate(
    ACTIONS[kind],
    args,
    { institution, seenVersion, ground, reason },
    {
      beside: () => tx.insert(candidateFindings).values(finding),
      columns: kind === "not_eligible" ? { ground: ground ?? null, groundReason: reason ?? null } : {},
      entry: { facts: { institution, ground }, values: newValues({ reason }) },
    },
  );
}

/** One institution concludes that the candidate fulfils everything; with the last of them he is eligible. */
export const findEligible = command({
  action: "candidates.candidate.find_eligible",
  input: FindEligibleInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: (args) => concludeVetting("eligible", args),
});

/** One institution concludes that the candidate may not stand, on a coded ground and in words. */
export const findIneligible = command({
  action: "candidates.candidate.find_ineligible",
  input: FindIneligibleInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: (args) => concludeVetting("not_eligible", args),
});
