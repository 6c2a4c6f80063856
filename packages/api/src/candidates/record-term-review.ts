import "server-only";
import { candidates, termReviews } from "@sansang/db/tables/candidates";
import { needsTermReview } from "@sansang/rules/candidates/term-review";
import { TermReviewInput } from "@sansang/rules/candidates/term-review.input";
import { eq } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { Refusal } from "../kernel/refusal.ts";
import { candidateLine } from "./candidate-line.ts";
import { loadCandidate } from "./load-candidate.ts";

/** Records how an incumbent did in the term that ends. Before the vetting: it is part of what is vetted. */
export const recordTermReview = command({
  action: "candidates.candidate.review_term",
  input: TermReviewInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: async ({ tx, actor, input, subject, now }) => {
    const { row, candidate } = subject;
    const { rating, votersRemarks, documents } = input;
    if (!needsTermReview(row.standing)) throw new Refusal("not_incumbent");
    if (candidate.status !== "intended" && candidate.status !== "consulted")
      throw new Refusal("not_possible_now");
    const review = { candidateId: row.id, rating, votersRemarks, documents };
    await tx.insert(termReviews).values({ ...review, recordedBy: actor.userId, recordedAt: now });
    const contributors = [...new Set([...row.contributors, actor.userId])];
    await tx.update(candidates).set({ contributors, changedAt: now }).where(eq(candidates.id, row.id));
    return {
      result: { candidateId: row.id, status: row.status, version: row.version },
      line: candidateLine(subject, candidate, {
        facts: { rating, documents: documents.length },
        values: newValues({ votersRemarks }),
      }),
    };
  },
});
