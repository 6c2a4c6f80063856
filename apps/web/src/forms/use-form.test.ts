import type { CloseCycleInput } from "@sansang/rules/elections/election.input";
import { expect, test } from "vitest";
import type { Procedure } from "./use-form.ts";

type Closing = Procedure<typeof CloseCycleInput, unknown>;

test("a form is sent only to a procedure that takes what its schema takes; another one does not compile", () => {
  const right: Closing = ({ elections }) => elections.close.mutate;
  // @ts-expect-error moving asks for a day too
  const more: Closing = ({ elections }) => elections.move.mutate;
  // @ts-expect-error a version is no cycle
  const other: Closing = ({ postings }) => postings.returnList.mutate;
  expect([right, more, other].every((procedure) => typeof procedure === "function")).toBe(true);
});
