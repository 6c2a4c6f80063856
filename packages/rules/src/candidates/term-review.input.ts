import * as z from "zod";
import { plainText } from "../kernel/plain-text.ts";
import { FactSourceInput } from "./fact-source.input.ts";
import { RATINGS, type TermReview } from "./term-review.ts";

export const TermReviewInput = z.object({
  candidateId: z.uuid(),
  rating: z.enum(RATINGS, { error: "missing" }),
  votersRemarks: plainText(2, 2000),
  documents: z.array(FactSourceInput, { error: "missing" }).min(1, "missing").max(20, "too_long"),
}) satisfies z.ZodType<TermReview>;
