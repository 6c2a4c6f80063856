import { expect, test } from "vitest";
import * as z from "zod";
import { randomId } from "./random-id.ts";

test("every id is a UUID that the procedures take, and none comes twice", () => {
  const ids = Array.from({ length: 1_000 }, randomId);
  for (const id of ids) expect(z.uuidv4().safeParse(id).success, id).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});
