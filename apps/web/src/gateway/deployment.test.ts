import { expect, test } from "vitest";
import { isOfOtherBuild } from "./deployment.ts";

test.each([
  ["another build", "a1", "b2", true],
  ["this build", "b2", "b2", false],
  ["no build: a program, or a page from before builds had names", null, "b2", false],
  ["a page where nothing was built", "", "b2", false],
  ["whichever build, of a server where nothing was built", "a1", "", false],
])("who says that he is of %s", (_, asked, own, isOther) => {
  const headers = new Headers(asked === null ? {} : { "x-deployment-id": asked });
  expect(isOfOtherBuild(headers, own)).toBe(isOther);
});
